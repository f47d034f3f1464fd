package dev.lectern.parse;

import dev.lectern.speech.Person;
import dev.lectern.speech.SpeechKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people whom a title names, with their offices.
 *
 * @param speakers those to whom the title gives the words
 * @param participants those whom it names beside them
 * @param declined names in the genitive, of which the title does not tell the nominative
 */
record TitlePeople(List<Person> speakers, List<Person> participants, Set<String> declined) {

    private static final int LONGEST = 600;
    private static final int MOST_NAMES = 4;
    private static final Set<String> PARTICLE_FIRST =
            Set.of("de", "del", "der", "di", "da", "van", "von", "le", "la", "al", "el");

    private static final Set<String> ELIDED = Set.of("d", "l", "dell", "all", "nell", "qu");

    static TitlePeople of(String title) {
        return Capitals.areAll(title) ? CapitalTitle.people(title) : read(title);
    }

    /** The people of a title that is not in capitals throughout. */
    static TitlePeople read(String title) {
        String line = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        List<Word> words = Word.of(elided(line));
        List<Person> speakers = new ArrayList<>();
        List<Person> participants = new ArrayList<>();
        Set<String> declined = new HashSet<>();
        int from = possessor(line, words, speakers);
        from = from > 0 ? from : OpeningPeople.read(line, words, speakers);
        if (from > 0
                && from < words.size()
                && GenitiveName.precedes(words.get(from).text())) {
            speakers.forEach(person -> declined.add(person.name()));
        }
        for (int i = from; i < words.size(); i++) {
            int deputy = deputy(words, i);
            if (deputy > 0) {
                standIn(line, words, deputy, speakers, participants);
                continue;
            }
            String meaning = Vocabulary.TIES.meaning(words.get(i).text());
            boolean kind = i > 0 && isKind(words.get(i - 1).text());
            boolean given = kind && words.get(i).text().equals("for") && isAddressed(words, i + 1);
            boolean speaks =
                    given || meaning.startsWith("speaker") && speakers.isEmpty() && (kind || meaning.equals("speaker"));
            if ((speaks && speakers.isEmpty()) || meaning.equals("participant")) {
                List<Person> found = new PeoplePhrase(line, words).at(i + 1, kind && speaks);
                (speaks ? speakers : participants).addAll(found);
            } else if (speakers.isEmpty() && isGenitive(words.get(i), kind) && isFree(words, i)) {
                // Slavic languages need no "by"
                String before = i == 0 ? "" : words.get(i - 1).text();
                new PeoplePhrase(line, words)
                        .at(i, false)
                        .forEach(person -> speakers.add(GenitiveName.settled(person, kind ? before : "", declined)));
            }
        }
        if (speakers.isEmpty()) {
            beforeColon(line, speakers);
        }
        boolean interview = KindOfSpeech.named(line) == SpeechKind.INTERVIEW && speakers.isEmpty();
        if (interview && participants.size() == 1) {
            speakers.addAll(participants); // who is interviewed speaks
        }
        participants.removeAll(speakers);
        return new TitlePeople(List.copyOf(speakers), List.copyOf(participants), Set.copyOf(declined));
    }

    /** The line with a space for the apostrophe of {@code l’Intérieur}, so that article and noun are two words. */
    private static String elided(String line) {
        StringBuilder out = new StringBuilder(line);
        for (int i = 1; i + 1 < line.length(); i++) {
            if (line.charAt(i) != '’' && line.charAt(i) != '\'') {
                continue;
            }
            int start = line.lastIndexOf(' ', i) + 1;
            boolean elides = ELIDED.contains(line.substring(start, i).toLowerCase(Locale.ROOT));
            boolean name = Character.isUpperCase(line.charAt(start)) && Character.isUpperCase(line.charAt(i + 1));
            if (elides && !name) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    /** {@code Speech for the Honourable Jane Roe}: a form of address says that the words are for her to say. */
    private static boolean isAddressed(List<Word> words, int at) {
        return words.subList(Math.min(at, words.size()), Math.min(at + 2, words.size())).stream()
                .anyMatch(word -> FormsOfAddress.addresses(word.text()));
    }

    static boolean isKind(String word) {
        return KindOfSpeech.named(word) != null;
    }

    /** An office, or a name, in the genitive behind the word for the kind; a capitalised office also further behind. */
    private static boolean isGenitive(Word word, boolean behindKind) {
        boolean slavic = word.text().codePoints().anyMatch(c -> c >= 0x400 && c <= 0x4FF);
        if (behindKind) {
            return word.isOffice() ? !word.isSmall() : slavic && word.isCapitalised();
        }
        boolean ends = word.text().endsWith("а")
                || word.text().endsWith("я")
                || word.text().endsWith("ы");
        return slavic && ends && word.isOffice() && word.isCapitalised();
    }

    /** Whether no preposition stands before the word: with the Minister is not by the Minister. */
    private static boolean isFree(List<Word> words, int at) {
        return at > 0
                && (isKind(words.get(0).text())
                        || isKind(words.get(0).text() + " " + words.get(1).text()))
                && !words.get(at - 1).isSmall()
                && words.get(at - 1).after().isEmpty();
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
                boolean found = OwnedSpeech.startsAt(words, i + 1)
                        && add(PersonPhrase.of(line, words.subList(0, i + 1)), null, speakers);
                return found ? i + 1 : 0;
            }
            boolean owns = i > 0
                    && i + 1 < words.size()
                    && word.text().endsWith("s")
                    && isKind(words.get(i + 1).text());
            if (owns && !word.isOffice() && !isKind(word.text())) {
                // Swedish, Danish, Norwegian and German write the genitive without an apostrophe.
                String bare = word.text().substring(0, word.text().length() - 1);
                return add(PersonPhrase.of(line, words.subList(0, i + 1)), bare, speakers) ? i + 1 : 0;
            }
        }
        return 0;
    }

    static boolean add(PersonPhrase phrase, @Nullable String lastWord, List<Person> speakers) {
        if (!isName(phrase.name()) || (lastWord != null && phrase.role() == null)) {
            return false;
        }
        int space = phrase.name().lastIndexOf(' ');
        String name = lastWord == null ? phrase.name() : phrase.name().substring(0, space + 1) + lastWord;
        speakers.add(new Person(name, phrase.role()));
        return true;
    }

    /** Index behind "delivered by" and its like; 0 when they do not stand at {@code i}. */
    private static int deputy(List<Word> words, int i) {
        if (i + 1 >= words.size()) {
            return 0;
        }
        String two = words.get(i).text() + " " + words.get(i + 1).text();
        return Vocabulary.TIES.meaning(two.toLowerCase(Locale.ROOT)).equals("deputy") ? i + 2 : 0;
    }

    /** Whoever reads a speech out speaks; the one in whose name is a participant. */
    private static void standIn(
            String line, List<Word> words, int from, List<Person> speakers, List<Person> participants) {
        List<Person> found = new PeoplePhrase(line, words).at(from, true);
        if (!found.isEmpty()) {
            participants.addAll(0, speakers);
            speakers.clear();
            speakers.addAll(found);
        }
    }

    private static void beforeColon(String line, List<Person> speakers) {
        String label = TurnLabel.beforeColon(line);
        if (label == null || isKind(label)) {
            return;
        }
        if (isName(label)) {
            if (TitleLabel.hasInitials(label)) {
                speakers.add(new Person(label, null)); // without them it may be a subject: Climate Change
            }
            return;
        }
        PersonPhrase phrase = PersonPhrase.of(label);
        if (phrase.role() != null && isName(phrase.name())) {
            speakers.add(new Person(phrase.name(), phrase.role()));
        }
    }

    /** Two to four capitalised words, none of them an office or an institution. */
    static boolean isName(String text) {
        List<Word> words = Word.of(text);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean initial = i > 0 && word.text().length() <= 2 && word.isCapitalised();
            boolean plain = initial
                    || (!word.isOffice()
                            && !word.isInstitution()
                            && (NameParticles.has(word.text()) || (word.isCapitalised() && !word.isSmall())));
            if (!plain || isKind(word.text())) {
                return false;
            }
        }
        return text.codePoints().allMatch(TitlePeople::isInName)
                && (words.size() >= 2 || hasInitials(text))
                && words.stream()
                                .filter(word -> !NameParticles.has(word.text()))
                                .count()
                        <= MOST_NAMES
                && words.get(0).isCapitalised()
                && (!words.get(0).isSmall()
                        || PARTICLE_FIRST.contains(words.get(0).text().toLowerCase(Locale.ROOT)))
                && words.get(words.size() - 1).isCapitalised();
    }

    /** {@code С.В.Лавров}: initials and a name in one word. */
    private static boolean hasInitials(String text) {
        int stop = text.lastIndexOf('.');
        return stop > 0 && stop < text.length() - 2 && Character.isUpperCase(text.charAt(0)) && text.indexOf('.') <= 2;
    }

    private static boolean isInName(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || " .-‐’'\u200C".indexOf(c) >= 0;
    }
}
