package dev.lectern.parse;

import dev.lectern.speech.SpeechKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The occasion of a speech, as a line names it: {@code Speech by Anna Roe at the 40th Annual Symposium, Selby, 3 May
 * 2019}. Behind "at" stands a house as often as an occasion, so that a word for an occasion must be among its first
 * words; what else is written with it in one phrase belongs to the name.
 */
final class EventName {

    private static final int LONGEST = 200;
    private static final int FIRST_WORDS = 6;
    private static final int SHORTEST_COMPOUND_PART = 5;
    private static final String CLOSING = " ,;:–—-(|·•";

    /** A news conference is no occasion of a speech: it is what the text records. */
    private static final Set<SpeechKind> TALKS =
            Set.of(SpeechKind.NEWS_CONFERENCE, SpeechKind.BRIEFING, SpeechKind.INTERVIEW);

    private static final Phrases TIES = Phrases.of(Vocabulary.EVENT_TIES);
    private static final Set<String> STEMS = stems();

    private EventName() {}

    /**
     * The occasion that the line names in passing; null when it names none.
     *
     * @param read its date and place: they stand behind the occasion
     */
    static @Nullable String of(String line, TitlePlace read) {
        String head = read.date() == null ? withoutPlace(line) : read.before();
        String folded = KindOfSpeech.folded(head);
        if (folded.length() != head.length()) {
            return null; // endless, or of letters whose small forms are longer
        }
        for (Phrases.Match tie : TIES.in(folded)) {
            String name =
                    CleanText.trimmed(head.substring(tie.at() + tie.phrase().length()), CLOSING);
            if (tie.at() > 0 && isOccasion(name)) {
                return name;
            }
        }
        return null;
    }

    /** {@code at the} at the end of a line: the occasion stands on the next. */
    static boolean endsInTie(String line) {
        int last = line.lastIndexOf(' ');
        String two = line.substring(line.lastIndexOf(' ', last - 1) + 1);
        return last > 0 && Vocabulary.EVENT_TIES.has(two);
    }

    /** The value behind a label such as {@code Event:}; null when nothing or a placeholder stands there. */
    static @Nullable String labelled(String value) {
        String name = CleanText.trimmed(value, CLOSING);
        boolean none = name.isEmpty() || name.length() > LONGEST || Vocabulary.NO_PLACES.has(name);
        return none || MetaLine.isOnlyDateOrTime(name) ? null : name;
    }

    /** A line without a date may end in a place that is known. */
    private static String withoutPlace(String line) {
        int bracket = line.indexOf('(');
        String bare = bracket > 0 ? line.substring(0, bracket).strip() : line;
        PlaceTail tail = PlaceTail.of(bare);
        boolean known = tail.place() != null
                && List.of(tail.place().split(", ", -1)).stream()
                        .anyMatch(part -> KnownPlaces.isCity(part) || KnownPlaces.isRegion(part));
        return known ? tail.before() : bare;
    }

    private static boolean isOccasion(String name) {
        SpeechKind kind = KindOfSpeech.named(name);
        if (name.length() > LONGEST || (kind != null && TALKS.contains(kind))) {
            return false;
        }
        List<Word> words = Word.of(name);
        int end = Math.min(FIRST_WORDS, words.size());
        for (int i = 0; i < end; i++) {
            Word word = words.get(i);
            if (isOccasionWord(word.text())) {
                return words.stream().filter(each -> !each.isSmall()).count() > 1;
            }
            if (!word.after().isEmpty() && !word.after().equals(".") && !isClosed(word)) {
                return false; // the phrase ends here: at the Ministry, after the summit
            }
        }
        return false;
    }

    /** A quotation mark inside a name ends nothing. */
    private static boolean isClosed(Word word) {
        return "\"”»’'".contains(word.after());
    }

    /** A word for an occasion, also as the last part of a compound: {@code Sicherheitskonferenz}. */
    private static boolean isOccasionWord(String word) {
        if (Vocabulary.EVENT_WORDS.has(word)) {
            return true;
        }
        String lower = KindOfSpeech.folded(word);
        for (int at = lower.length() - SHORTEST_COMPOUND_PART; at > 0; at--) {
            if (STEMS.contains(lower.substring(at))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> stems() {
        Set<String> stems = new TreeSet<>();
        for (String word : Vocabulary.EVENT_WORDS.words()) {
            if (word.length() >= SHORTEST_COMPOUND_PART) {
                stems.add(word);
            }
        }
        return stems;
    }
}
