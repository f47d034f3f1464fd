package dev.lectern.parse;

import dev.lectern.speech.Person;
import dev.lectern.speech.SpeechKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines that say who speaks: {@code Remarks by Governor Anna Petrova}, {@code Anna Petrova, Governor}. */
final class Byline {

    private static final int LONGEST = 220;
    private static final Set<String> GIVERS = Set.of("by", "par", "por");
    private static final Set<String> INTRODUCING =
            Set.of("following", "below", "here", "are", "is", "the", "text", "transcript", "full", "of");

    private Byline() {}

    /** Whether the line gives the words to somebody: a kind of speech, or "by", and then a person. */
    static boolean isByline(String text) {
        return text.length() <= LONGEST
                && (isBare(text)
                        || (startsAsOne(text) && !people(text).speakers().isEmpty()));
    }

    /** {@code Remarks by}, with the name on the next line. */
    static boolean isBare(String text) {
        List<Word> words = Word.of(text);
        if (words.isEmpty() || words.size() > 4) {
            return false;
        }
        String last = words.get(words.size() - 1).text();
        boolean ties = Vocabulary.TIES.meaning(last).equals("speaker");
        return ties && (words.size() == 1 || startsAsOne(text));
    }

    /** What the line calls the words that it gives to somebody: {@code Remarks by}; null when it only says "by". */
    static @Nullable SpeechKind kind(String text) {
        String bare = introduced(text);
        List<Word> words = Word.of(bare);
        return words.isEmpty() ? null : KindOfSpeech.named(bare.length() < text.length() ? bare : start(words));
    }

    /** {@code Following are Governor Roe’s remarks, as delivered:} without the words that announce them. */
    private static String introduced(String text) {
        List<Word> words = Word.of(text);
        int from = 0;
        while (from < words.size()
                && INTRODUCING.contains(words.get(from).text().toLowerCase(Locale.ROOT))) {
            from++;
        }
        return from < 2 || from >= words.size()
                ? text
                : text.substring(words.get(from).start());
    }

    private static boolean startsAsOne(String line) {
        String text = introduced(line);
        List<Word> words = Word.of(text);
        return (text.length() < line.length() && KindOfSpeech.named(text) != null)
                || !words.isEmpty()
                        && (KindOfSpeech.named(start(words)) != null
                                || Vocabulary.TIES.meaning(start(words)).equals("deputy")
                                || words.get(0).text().toLowerCase(Locale.ROOT).equals("by"));
    }

    private static String start(List<Word> words) {
        String first = words.get(0).text();
        return words.size() < 2 ? first : first + " " + words.get(1).text();
    }

    /** Those to whom the line gives the words; a name in the genitive is nobody's name. */
    static List<Person> speakers(String line) {
        TitlePeople people = people(line);
        return people.speakers().stream()
                .filter(person -> !people.declined().contains(person.name()))
                .toList();
    }

    private static TitlePeople people(String line) {
        String text = introduced(line);
        TitlePlace place = TitlePlace.of(text);
        String before = place.before().isEmpty() ? text : place.before();
        String phrase = before.toLowerCase(Locale.ROOT).startsWith("by ") ? "Remarks " + before : before;
        return TitlePeople.of(phrase);
    }

    /** {@code Theodora Quist, Governor; Evander Marchbanks, Deputy Governor}: the people whom a line lists. */
    static List<Person> listed(String value) {
        List<Person> people = new ArrayList<>();
        int bracket = value.endsWith(")") ? value.lastIndexOf(" (") : -1;
        for (String each : (bracket > 0 ? value.substring(0, bracket) : value).split(";", -1)) {
            Person person = one(each.strip());
            if (person != null) {
                people.add(person);
            }
            if (people.size() == Facts.MOST_PEOPLE) {
                break;
            }
        }
        return people;
    }

    private static @Nullable Person one(String line) {
        boolean stopped =
                line.endsWith(".") && line.length() > 2 && Character.isLowerCase(line.charAt(line.length() - 2));
        String whole = stopped ? line.substring(0, line.length() - 1) : line;
        if (startsAsOne(whole)) {
            return null;
        }
        String text = behindGiver(whole);
        int comma = text.indexOf(',');
        String printed = comma < 0 ? text : text.substring(0, comma).strip();
        String first = TitlePeople.isName(bare(printed)) ? bare(printed) : printed;
        String rest = comma < 0 ? "" : text.substring(comma + 1).strip();
        if (TitlePeople.isName(first)) {
            return new Person(PostNominals.cut(first), rest.isEmpty() ? null : rest);
        }
        Person person = PersonPhrase.of(first).person();
        if (person == null && Offices.isOfficeLine(first)) {
            String name = bare(rest);
            return TitlePeople.isName(name) ? new Person(name, first) : null;
        }
        boolean named = person != null && TitlePeople.isName(person.name());
        return named ? person : null;
    }

    /** {@code Delivered on behalf of the Mayor by Deputy Mayor Jane Roe}: no office has such a word in it. */
    private static String behindGiver(String line) {
        int from = 0;
        for (Word word : Word.of(line)) {
            boolean gives = word.start() > 0 && GIVERS.contains(word.text());
            from = gives && word.after().isEmpty() ? word.end() : from;
        }
        return line.substring(from).strip();
    }

    /** {@code The Hon Jane Roe MP} without what is put before and behind the name. */
    private static String bare(String name) {
        List<Word> words = Word.of(name);
        int from = 0;
        while (from < words.size() && FormsOfAddress.has(words.get(from).text())) {
            from++;
        }
        return from == words.size()
                ? ""
                : PostNominals.cut(name.substring(words.get(from).start()).strip());
    }
}
