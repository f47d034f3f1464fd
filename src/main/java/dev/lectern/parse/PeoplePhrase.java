package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the people behind a tie such as "by" or "with" in a title: one or more, the office before or behind the name. */
final class PeoplePhrase {

    private static final int MOST_OFFICE_WORDS = 6;
    private static final Set<String> BRIDGES = Set.of(
            "of", "the", "de", "du", "des", "la", "le", "les", "del", "los", "las", "el", "von", "der", "van", "and",
            "y", "et", "und", "för", "für", "di", "degli", "della", "delle", "dei", "do", "da", "dos", "das", "e",
            "och", "og", "af", "i", "и", "та", "по", "for", "d", "l", "dell");
    private static final Set<String> JOINS = Set.of("and", "et", "y", "und", "och", "og", "e", "и", "i", "та", "en");

    private final String line;
    private final List<Word> words;

    PeoplePhrase(String line, List<Word> words) {
        this.line = line;
        this.words = words;
    }

    /**
     * The people whose phrase starts at the word.
     *
     * @param named whether the tie alone says that a person follows, so that a name needs no office
     */
    List<Person> at(int from, boolean named) {
        int start = from;
        while (start < words.size() && isSkipped(start)) {
            start++;
        }
        if (start >= words.size()) {
            return List.of();
        }
        // An article stands before offices and groups: remarks by the Harbour Economists.
        List<Word> skipped = words.subList(from, start);
        boolean article = skipped.stream().anyMatch(word -> BRIDGES.contains(word.text()))
                && skipped.stream().noneMatch(word -> FormsOfAddress.addresses(word.text()));
        Person quiet = quietOffice(start);
        if (quiet != null) {
            return List.of(quiet);
        }
        if (!words.get(start).isCapitalised() && !words.get(start).isOffice()) {
            return List.of();
        }
        int end = start;
        boolean stopped = false;
        while (end < words.size() && !stopped && isInPhrase(start, end)) {
            stopped =
                    !words.get(end).after().isEmpty() && !words.get(end).after().equals(".");
            end++;
        }
        while (!stopped
                && end > start + 1
                && BRIDGES.contains(words.get(end - 1).text())) {
            end--; // по итогам: what follows is no part of an office
        }
        List<Word> phrase = words.subList(start, end);
        Person person = byComma(phrase, end);
        if (person != null) {
            return List.of(person);
        }
        List<Person> people = new ArrayList<>();
        for (List<Word> part : parts(phrase)) {
            PersonPhrase each = PersonPhrase.of(line, part);
            if (((named && !article) || each.role() != null) && TitlePeople.isName(each.name())) {
                people.add(new Person(each.name(), each.role()));
            }
        }
        return people;
    }

    /** Articles, and forms of address that are no office: H.E. Mr. */
    private boolean isSkipped(int at) {
        Word word = words.get(at);
        return BRIDGES.contains(word.text())
                || (FormsOfAddress.has(word.text()) && at + 1 < words.size())
                || isExcellency(at)
                || (at > 0 && isExcellency(at - 1));
    }

    /** {@code His} of {@code His Excellency}. */
    private boolean isExcellency(int at) {
        boolean his = Set.of("his", "her").contains(words.get(at).text().toLowerCase(Locale.ROOT));
        return his
                && at + 2 < words.size()
                && Set.of("excellency", "honour", "majesty")
                        .contains(words.get(at + 1).text().toLowerCase(Locale.ROOT));
    }

    private boolean isInPhrase(int start, int at) {
        Word word = words.get(at);
        if (BRIDGES.contains(word.text())) {
            return !word.text().equals("for") || words.get(at - 1).isOffice();
        }
        boolean behindName = at > start
                && !word.isCapitalised()
                && words.get(at - 1).isCapitalised()
                && !words.get(at - 1).isOffice()
                && !words.get(at - 1).isInstitution();
        if (behindName && !word.isOffice() && !NameParticles.has(word.text())) {
            return false;
        }
        if (at > start && word.isCapitalised() && NameParticles.has(word.text())) {
            return at + 1 < words.size() && words.get(at + 1).isCapitalised(); // Ghislain Le Floch
        }
        boolean behindOffice = at > start && !word.isCapitalised() && describesOffice(start, at);
        return (!word.isSmall() || isInitial(at)) && (word.isCapitalised() || word.isOffice() || word.isInstitution())
                || behindOffice;
    }

    private boolean isInitial(int at) {
        return words.get(at).text().length() == 2 && words.get(at).text().endsWith(".");
    }

    /** {@code ministra spraw zagranicznych Jana …}: words of an office that nobody listed, with a name behind them. */
    private boolean describesOffice(int start, int at) {
        Word word = words.get(at);
        if (word.isSmall() || Vocabulary.TIES.has(word.text()) || !word.after().isEmpty()) {
            return false;
        }
        boolean office = false;
        for (int i = start; i < at; i++) {
            office |= words.get(i).isOffice();
        }
        int next = at + 1;
        while (next < words.size() && next < at + 3 && !words.get(next).isCapitalised()) {
            if (words.get(next).isSmall()) {
                return false;
            }
            next++;
        }
        return office && next < words.size() && words.get(next).isCapitalised();
    }

    /** {@code the Minister of Tides, Jasper Cobblestone,} and {@code Marguerite Vauclair, présidente du Conseil,}. */
    private @Nullable Person byComma(List<Word> phrase, int next) {
        if (phrase.isEmpty()
                || next >= words.size()
                || !phrase.get(phrase.size() - 1).after().contains(",")) {
            return null;
        }
        int end = next;
        while (end < words.size()
                && (words.get(end).after().isEmpty()
                        || (words.get(end).after().equals(".")
                                && FormsOfAddress.has(words.get(end).text())))) {
            end++;
        }
        List<Word> behind = withoutAddress(words.subList(next, Math.min(end + 1, words.size())));
        if (behind.isEmpty()) {
            return null;
        }
        String second = PostNominals.cut(cut(behind));
        String within = TitlePeople.isName(second)
                ? second
                : PersonPhrase.of(line, behind).name(); // the Vice President, Senator Jane Roe
        String first = cut(phrase);
        boolean office = phrase.stream().anyMatch(Word::isOffice);
        PersonPhrase itself = PersonPhrase.of(line, phrase);
        if (office && !TitlePeople.isName(itself.name()) && TitlePeople.isName(within)) {
            return new Person(within, first);
        }
        String name = itself.role() == null ? PostNominals.cut(first) : itself.name();
        boolean named = TitlePeople.isName(name) && behind.get(0).isOffice();
        return named && itself.role() == null ? new Person(name, cut(untilEvent(behind))) : null;
    }

    /** The office ends where the occasion begins: {@code President of the ECB at the conference}. */
    private static List<Word> untilEvent(List<Word> office) {
        for (int i = 1; i < office.size(); i++) {
            Word word = office.get(i);
            if (word.isSmall() && !BRIDGES.contains(word.text()) && !NameParticles.has(word.text())) {
                boolean within = Set.of("for", "to", "in", "à", "aux", "pour").contains(word.text()) && i < 3;
                if (!within) {
                    return office.subList(0, i);
                }
            }
        }
        return office;
    }

    private static List<Word> withoutAddress(List<Word> phrase) {
        int from = 0;
        while (from < phrase.size() && FormsOfAddress.has(phrase.get(from).text())) {
            from++;
        }
        return phrase.subList(from, phrase.size());
    }

    /** {@code de la archivera mayor, Casilda Montesol,}: an office nobody listed, told by how it stands. */
    private @Nullable Person quietOffice(int start) {
        int end = start;
        while (end < words.size()
                && end < start + MOST_OFFICE_WORDS
                && words.get(end).after().isEmpty()) {
            if (words.get(end).isCapitalised()
                    || KindOfSpeech.named(words.get(end).text()) != null) {
                return null;
            }
            end++;
        }
        boolean comma = end < words.size()
                && words.get(end).after().equals(",")
                && !words.get(end).isCapitalised();
        int last = end + 1;
        while (last < words.size() && words.get(last).after().isEmpty()) {
            last++;
        }
        if (!comma || last >= words.size()) {
            return null;
        }
        String name = cut(withoutAddress(words.subList(end + 1, last + 1)));
        return TitlePeople.isName(name) ? new Person(name, cut(words.subList(start, end + 1))) : null;
    }

    /** Two people, if both sides of an "and" hold a name; else it belongs to an office. */
    private List<List<Word>> parts(List<Word> phrase) {
        List<List<Word>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i + 1 < phrase.size(); i++) {
            boolean join = JOINS.contains(phrase.get(i).text()) && i > from;
            if (join && holdsName(phrase.subList(from, i)) && holdsName(phrase.subList(i + 1, phrase.size()))) {
                parts.add(phrase.subList(from, i));
                from = i + 1;
            }
        }
        parts.add(phrase.subList(from, phrase.size()));
        return parts;
    }

    private boolean holdsName(List<Word> part) {
        PersonPhrase phrase = PersonPhrase.of(line, part);
        return !phrase.name().isEmpty();
    }

    private String cut(List<Word> part) {
        return part.isEmpty()
                ? ""
                : line.substring(part.get(0).start(), part.get(part.size() - 1).end());
    }
}
