package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parts an office from a name: {@code Rwandan Minister of Foreign Affairs Louise Mushikiwabo}.
 *
 * @param name empty when the phrase names only an office
 * @param role null when the phrase gives none
 */
record PersonPhrase(String name, @Nullable String role) {

    private static final int MOST_NAMES = 4;

    static PersonPhrase of(String phrase) {
        return of(phrase, Word.of(phrase));
    }

    /** The phrase as words of {@code line}; they stand there one behind the other. */
    static PersonPhrase of(String line, List<Word> words) {
        int office = lastOffice(words);
        int from = office + 1;
        if (office >= 0 && from < words.size() && startsInstitution(words, from)) {
            from = behindInstitution(words, from);
        }
        from = behindAddress(words, from);
        int to = from;
        while (to < words.size() && to < from + MOST_NAMES && isNamePart(words, from, to)) {
            to++;
        }
        while (to > from && !words.get(to - 1).isCapitalised()) {
            to--;
        }
        String name = to > from ? PostNominals.cut(cut(line, words, from, to)) : "";
        String role = office >= 0 ? cut(line, words, 0, Math.max(from, office + 1)) : null;
        return new PersonPhrase(name, role == null ? null : withoutAddress(role));
    }

    @Nullable
    Person person() {
        return name.isEmpty() ? null : new Person(name, role);
    }

    /** {@code Minister Dr Jane Roe}, {@code First Lady Jane Roe}: a form of address between the office and the name. */
    private static int behindAddress(List<Word> words, int from) {
        int at = from;
        for (int i = from; i + 2 < words.size(); i++) {
            boolean address = words.get(i).isCapitalised()
                    && FormsOfAddress.addresses(words.get(i).text());
            at = address ? i + 1 : at;
        }
        return at;
    }

    private static boolean startsInstitution(List<Word> words, int at) {
        Word word = words.get(at);
        boolean place = Offices.isCountry(word.text()) || isAcronym(words, at);
        return !word.isCapitalised() || word.isInstitution() || (place && at + 2 < words.size());
    }

    private static int lastOffice(List<Word> words) {
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean initial = i > 0
                    && word.text().length() <= 2
                    && word.isCapitalised()
                    && !(FormsOfAddress.addresses(word.text()) && i + 2 < words.size());
            last = word.isOffice() && !initial ? i : last;
        }
        return last;
    }

    private static boolean isNamePart(List<Word> words, int from, int at) {
        Word word = words.get(at);
        return word.isCapitalised() || (at > from && NameParticles.has(word.text()));
    }

    /** Behind {@code Minister of Foreign Affairs of Turkey} the name starts; the size of the list when none does. */
    private static int behindInstitution(List<Word> words, int from) {
        int last = -1;
        for (int i = from; i < words.size(); i++) {
            Word word = words.get(i);
            boolean part = word.isInstitution()
                    || isAcronym(words, i)
                    || Offices.isCountry(word.text())
                    || (!word.isCapitalised() && !NameParticles.has(word.text()))
                    || (word.isSmall() && !NameParticles.has(word.text()));
            last = part ? i : last;
        }
        boolean endsAtConnector =
                last >= 0 && words.get(last).isSmall() && !words.get(last).isInstitution();
        int rest = words.size() - last - 1;
        if (last >= 0 && !endsAtConnector && rest > 0) {
            return last + 1;
        }
        // President of Velmora Anna Petrova: nobody knows the country; people have two names as a rule.
        return rest > 2 ? words.size() - 2 : words.size();
    }

    /** The RP of {@code Prezydenta RP}; a name in capitals is longer, or not alone in them. */
    private static boolean isAcronym(List<Word> words, int at) {
        String text = words.get(at).text();
        boolean capitals = text.length() >= 2 && text.length() <= 4 && text.equals(text.toUpperCase(Locale.ROOT));
        boolean letters = text.chars().allMatch(Character::isLetter);
        boolean others =
                words.stream().allMatch(word -> word.text().equals(word.text().toUpperCase(Locale.ROOT)));
        return capitals && letters && !others;
    }

    private static @Nullable String withoutAddress(String role) {
        List<Word> words = Word.of(role);
        int from = 0;
        while (from < words.size() && FormsOfAddress.has(words.get(from).text())) {
            from++;
        }
        int to = words.size();
        while (to > from
                && FormsOfAddress.addresses(words.get(to - 1).text())
                && !words.get(to - 1).text().equals("Lady")) {
            to--;
        }
        return from >= to ? null : cut(role, words, from, to);
    }

    private static String cut(String line, List<Word> words, int from, int to) {
        return line.substring(words.get(from).start(), words.get(to - 1).end());
    }
}
