package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.SpeechKind;
import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against a speech. Several signs must come together; one alone stands on many pages.
 *
 * @param title how clearly the title, or a line such as {@code Remarks by Governor Roe}, calls the text a speech, 0 to 3
 * @param turns 3 when people take turns, else 0
 * @param voice how much the text speaks in the first person outside quotation marks, −2 to 2
 * @param address 2 for an address to listeners at the start, 1 for thanks at the end
 * @param facts 1 when the page says who holding which office spoke, or where and when
 */
record SpeechSigns(int title, int turns, int voice, int address, int facts) {

    private static final int ENOUGH = 4;
    private static final int CLEARLY = 3;
    private static final int SOMEWHAT = 2;
    private static final int OPENING = 6;
    private static final int CLOSING = 2;
    private static final int LONGEST_THANKS = 100;
    private static final int WORDS_OF_A_PARAGRAPH = 8;

    static SpeechSigns of(@Nullable String title, Facts facts, List<TurnDraft> turns) {
        List<String> paragraphs = new ArrayList<>();
        turns.stream().filter(TurnDraft::isVoice).forEach(turn -> paragraphs.addAll(turn.paragraphs));
        int called = facts.given != null ? CLEARLY : title == null ? 0 : called(title, facts);
        called = Math.max(called, facts.rubric ? SOMEWHAT : 0);
        int voice = voice(paragraphs, title);
        // Questions without labels whose answers speak of others are those of a page of explanations.
        boolean explained = voice < 0 && turns.stream().allMatch(turn -> turn.label == null);
        return new SpeechSigns(called, explained ? 0 : turns(turns), voice, address(paragraphs), facts(facts));
    }

    boolean areTurns() {
        return turns > 0;
    }

    boolean areEnough() {
        return title + turns + voice + address + facts >= ENOUGH;
    }

    /** Whether the title calls the text a speech without doubt and somebody speaks all through the text. */
    boolean areClear() {
        return title == CLEARLY && voice > 1;
    }

    /** One sentence on what is missing most. */
    String reasonAgainst() {
        return voice < 0
                ? "The page tells of others in the third person: it looks like a report or a news story, not like a speech."
                : "The page does not look like a speech: neither its title nor labels, speaker, date and place say so.";
    }

    /** Remarks by the Mayor: a title that begins so, or that gives the words to somebody, leaves little doubt. */
    private static int called(String title, Facts facts) {
        SpeechKind kind = KindOfSpeech.named(title);
        if (kind == null) {
            return 0;
        }
        boolean given = facts.evidence.get("speakers") == Evidence.TITLE;
        return given || KindOfSpeech.opens(title) ? CLEARLY : 1;
    }

    private static int turns(List<TurnDraft> turns) {
        Set<String> labels = new HashSet<>();
        boolean asked = false;
        boolean answered = false;
        for (TurnDraft turn : turns) {
            if (turn.label != null) {
                labels.add(turn.label);
            }
            answered |= asked && turn.kind == TurnKind.ANSWER;
            asked |= turn.kind == TurnKind.QUESTION;
        }
        return answered || labels.size() > 1 ? 3 : 0;
    }

    private static int voice(List<String> paragraphs, @Nullable String title) {
        SpokenWords.Count sum = new SpokenWords.Count(0, 0);
        int own = 0;
        int paragraphsOfSentences = 0;
        for (String paragraph : paragraphs) {
            SpokenWords.Count count = SpokenWords.unquoted(paragraph);
            sum = sum.plus(count);
            if (count.all() >= WORDS_OF_A_PARAGRAPH) {
                paragraphsOfSentences++;
                own += count.own() > 0 ? 1 : 0;
            }
        }
        boolean statement =
                title != null && KindOfSpeech.opens(title) && KindOfSpeech.named(title) == SpeechKind.STATEMENT;
        if (sum.own() * 150L < sum.all()) {
            // A ministry that states something speaks of itself in the third person.
            return statement ? 1 : -2;
        }
        boolean dense = sum.own() * 40L >= sum.all() && own * 5 >= paragraphsOfSentences * 2;
        boolean some = sum.own() * 70L >= sum.all() && own * 4 >= paragraphsOfSentences;
        return dense ? 2 : some || statement ? 1 : 0;
    }

    private static int address(List<String> paragraphs) {
        for (String paragraph : paragraphs.subList(0, Math.min(OPENING, paragraphs.size()))) {
            if (Salutation.opens(paragraph)) {
                return 2;
            }
        }
        if (!paragraphs.isEmpty() && Salutation.thanks(paragraphs.get(0))) {
            return 2;
        }
        int from = Math.max(0, paragraphs.size() - CLOSING);
        boolean thanks = paragraphs.subList(from, paragraphs.size()).stream()
                .anyMatch(paragraph -> paragraph.length() <= LONGEST_THANKS && Salutation.thanks(paragraph));
        return thanks ? 1 : 0;
    }

    private static int facts(Facts facts) {
        boolean office = facts.people.stream().anyMatch(person -> person.role() != null);
        boolean occasion = facts.place != null && facts.spokenOn != null && !facts.people.isEmpty();
        return office || occasion ? 1 : 0;
    }
}
