package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people whom a title names, with their offices.
 *
 * @param speakers those to whom the title gives the words
 * @param participants those whom it names beside them
 */
record TitlePeople(List<Person> speakers, List<Person> participants) {

    private static final int LONGEST = 600;
    private static final int MOST_NAMES = 4;
    private static final int MOST_OFFICE_WORDS = 6;
    private static final Set<String> BRIDGES = Set.of(
            "of", "the", "de", "du", "des", "la", "le", "les", "del", "los", "las", "el", "von", "der", "van", "and",
            "y", "et", "und", "för");

    static TitlePeople of(String title) {
        String line = (title.length() > LONGEST ? title.substring(0, LONGEST) : title)
                .replace("d’", "de ")
                .replace("d'", "de ");
        List<Word> words = Word.of(line);
        List<Person> speakers = new ArrayList<>();
        List<Person> participants = new ArrayList<>();
        int from = possessor(line, words, speakers);
        for (int i = from; i < words.size(); i++) {
            String meaning = Vocabulary.TIES.meaning(words.get(i).text());
            boolean speaks = meaning.equals("speaker") && speakers.isEmpty();
            boolean takesPart = meaning.equals("participant");
            if (speaks && quietOffice(line, words, i + 1, speakers)) {
                continue;
            }
            if (speaks || takesPart) {
                people(line, words, i + 1, takesPart ? participants : speakers);
            }
        }
        if (speakers.isEmpty()) {
            beforeColon(line, speakers);
        }
        participants.removeAll(speakers);
        return new TitlePeople(List.copyOf(speakers), List.copyOf(participants));
    }

    /** {@code Foreign Minister Sergey Lavrov’s remarks}: who stands before the first possessive. */
    private static int possessor(String line, List<Word> words, List<Person> speakers) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean part = word.isCapitalised() || word.isOffice() || word.isSmall() || NameParticles.has(word.text());
            if (!part || (!word.after().isEmpty() && !word.possessive())) {
                return 0;
            }
            if (word.possessive()) {
                Person person = PersonPhrase.of(line, words.subList(0, i + 1)).person();
                if (person != null && isName(person.name())) {
                    speakers.add(person);
                    return i + 1;
                }
                return 0;
            }
        }
        return 0;
    }

    private static void people(String line, List<Word> words, int from, List<Person> found) {
        int start = from;
        while (start < words.size() && BRIDGES.contains(words.get(start).text())) {
            start++;
        }
        if (start >= words.size()
                || (!words.get(start).isCapitalised() && !words.get(start).isOffice())) {
            return;
        }
        int end = start;
        boolean comma = false;
        while (end < words.size() && !comma && isInPhrase(words.get(end))) {
            comma = !words.get(end).after().isEmpty();
            end++;
        }
        List<Word> phrase = words.subList(start, end);
        Person person = byComma(line, words, phrase, end);
        if (person != null) {
            found.add(person);
            return;
        }
        for (List<Word> part : parts(phrase)) {
            Person each = part.isEmpty() ? null : PersonPhrase.of(line, part).person();
            if (each != null && each.role() != null && isName(each.name())) {
                found.add(each);
            }
        }
    }

    private static boolean isInPhrase(Word word) {
        return BRIDGES.contains(word.text()) || (!word.isSmall() && (word.isCapitalised() || isQuiet(word)));
    }

    /** Offices and what belongs to them are often written small. */
    private static boolean isQuiet(Word word) {
        return word.isOffice() || word.isInstitution();
    }

    /** {@code the Minister of Tides, Jasper Cobblestone,} and {@code Marguerite Vauclair, présidente du Conseil,}. */
    private static @Nullable Person byComma(String line, List<Word> words, List<Word> phrase, int next) {
        if (phrase.isEmpty()
                || next >= words.size()
                || !phrase.get(phrase.size() - 1).after().contains(",")) {
            return null;
        }
        int end = next;
        while (end < words.size() && words.get(end).after().isEmpty()) {
            end++;
        }
        List<Word> behind = words.subList(next, Math.min(end + 1, words.size()));
        String first = cut(line, phrase);
        String second = cut(line, behind);
        boolean office = phrase.stream().anyMatch(Word::isOffice);
        if (office && isName(second) && PersonPhrase.of(line, phrase).name().isEmpty()) {
            return new Person(second, first);
        }
        return !office && isName(first) && behind.get(0).isOffice() ? new Person(first, second) : null;
    }

    /** {@code de la archivera mayor, Casilda Montesol,}: an office nobody listed, told by how it stands. */
    private static boolean quietOffice(String line, List<Word> words, int from, List<Person> speakers) {
        int end = from;
        while (end < words.size()
                && end < from + MOST_OFFICE_WORDS
                && words.get(end).after().isEmpty()) {
            Word word = words.get(end);
            if (word.isCapitalised() || KindOfSpeech.named(word.text()) != null) {
                return false;
            }
            end++;
        }
        if (end >= words.size()
                || !words.get(end).after().equals(",")
                || words.get(end).isCapitalised()) {
            return false;
        }
        int start = from;
        while (start < end && BRIDGES.contains(words.get(start).text())) {
            start++;
        }
        Person person = apposition(line, words, start, end + 1);
        if (person != null) {
            speakers.add(person);
        }
        return person != null;
    }

    private static @Nullable Person apposition(String line, List<Word> words, int start, int next) {
        int end = next;
        while (end < words.size() && words.get(end).after().isEmpty()) {
            end++;
        }
        if (next >= words.size() || end >= words.size()) {
            return null;
        }
        String name = cut(line, words.subList(next, end + 1));
        return isName(name) ? new Person(name, cut(line, words.subList(start, next))) : null;
    }

    private static List<List<Word>> parts(List<Word> phrase) {
        List<List<Word>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= phrase.size(); i++) {
            if (i == phrase.size()
                    || Set.of("and", "et", "y", "und").contains(phrase.get(i).text())) {
                parts.add(phrase.subList(from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    private static void beforeColon(String line, List<Person> speakers) {
        String label = TurnLabel.beforeColon(line);
        if (label != null && isName(label) && KindOfSpeech.named(label) == null) {
            speakers.add(new Person(label, null));
        }
    }

    /** Two to four capitalised words, none of them an office or an institution. */
    static boolean isName(String text) {
        List<Word> words = Word.of(text);
        boolean plain = words.stream()
                .allMatch(word -> !word.isOffice()
                        && !word.isInstitution()
                        && (NameParticles.has(word.text()) || (word.isCapitalised() && !word.isSmall())));
        return plain
                && text.codePoints().allMatch(TitlePeople::isInName)
                && words.size() >= 2
                && words.size() <= MOST_NAMES
                && words.get(0).isCapitalised()
                && !words.get(0).isSmall()
                && words.get(words.size() - 1).isCapitalised();
    }

    private static boolean isInName(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || " .-‐’'\u200C".indexOf(c) >= 0;
    }

    private static String cut(String line, List<Word> words) {
        return line.substring(words.get(0).start(), words.get(words.size() - 1).end());
    }
}
