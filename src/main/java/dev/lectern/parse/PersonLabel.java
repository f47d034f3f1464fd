package dev.lectern.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label read as somebody: what sort of words it is made of, the name in it and the office.
 *
 * @param shape what it is made of
 * @param name as printed, without office and form of address; null when the label holds none
 * @param role the office in it; null when it gives none
 */
record PersonLabel(
        Shape shape, @Nullable String name, @Nullable String role) {

    private static final int SHORTEST_SURNAME = 2;
    private static final int MOST_UNCASED = 4;
    private static final String MONSIEUR = "M. ";

    /** What a label is made of. */
    enum Shape {
        /** {@code Jane Roe}, {@code J. Roe}. */
        NAME,
        /** {@code Mr Roe}, {@code President Jane Roe}, {@code Jane Roe, Minister}. */
        TITLED,
        /** {@code THE PRESIDENT}. */
        OFFICE,
        /** {@code Roe}. */
        SURNAME,
        /** {@code HON MEMBERS}: capitals that are neither. */
        CAPITALS,
        /** Nothing that names somebody. */
        OTHER
    }

    static PersonLabel of(String label) {
        int comma = label.indexOf(',');
        if (comma > 0) {
            String first = label.substring(0, comma).strip();
            String behind = label.substring(comma + 1).strip();
            int bare = behindAddress(first, Word.of(first));
            if (isName(first.substring(bare)) || (bare > 0 && isSurname(first.substring(bare)))) {
                String office = Word.of(behind).stream().anyMatch(Word::isOffice) ? behind : null;
                return new PersonLabel(Shape.TITLED, PostNominals.cut(first.substring(bare)), office);
            }
            // Prime Minister of Velmora, Jane Roe
            boolean office = Word.of(first).stream().anyMatch(Word::isOffice)
                    && PersonPhrase.of(first).name().isEmpty();
            PersonLabel capitals = officeBefore(label, comma);
            if (capitals != null) {
                return capitals;
            }
            String name = PostNominals.cut(behind.substring(behindAddress(behind, Word.of(behind))));
            if (office && isName(name)) {
                return new PersonLabel(Shape.TITLED, name, withoutAddress(first));
            }
            return new PersonLabel(Shape.OTHER, null, null);
        }
        if (label.startsWith(MONSIEUR)
                && label.indexOf(' ', MONSIEUR.length()) > 0
                && TitlePeople.isName(label.substring(MONSIEUR.length()))) {
            return new PersonLabel(Shape.TITLED, label.substring(MONSIEUR.length()), null);
        }
        if (isName(label)) {
            return new PersonLabel(Shape.NAME, label, null);
        }
        List<Word> words = Word.of(label);
        boolean capitals = Capitals.areNames(label) && !isShortOffice(label, words);
        PersonPhrase phrase = PersonPhrase.of(capitals ? Capitals.quieted(label) : label);
        int length = phrase.name().length();
        // What was quieted to be read is given as printed.
        String name = length == 0 ? "" : endsWith(label, phrase.name()) ? label.substring(label.length() - length) : "";
        if (isOffice(words)
                || isOfficeOf(words)
                || (capitals && name.isEmpty() && words.stream().anyMatch(Word::isOffice))) {
            return new PersonLabel(Shape.OFFICE, null, label);
        }
        int bare = behindAddress(label, words);
        if (bare > 0 && (isName(label.substring(bare)) || isSurname(label.substring(bare)))) {
            return new PersonLabel(Shape.TITLED, label.substring(bare), null);
        }
        boolean titled = words.size() > 1 && opensWithTitle(words);
        if (titled && (isName(name) || isSurname(name))) {
            String role = phrase.role() == null
                    ? null
                    : label.substring(0, label.length() - length).strip();
            return new PersonLabel(Shape.TITLED, name, withoutAddress(role));
        }
        if (words.size() == 1 && isSurname(label)) {
            return new PersonLabel(Shape.SURNAME, label, null);
        }
        return new PersonLabel(capitals ? Shape.CAPITALS : Shape.OTHER, null, null);
    }

    boolean isPerson() {
        return shape == Shape.NAME || shape == Shape.TITLED;
    }

    boolean isSomebody() {
        return shape != Shape.OTHER;
    }

    /** {@code PM Roe}: the office alone is in capitals. */
    private static boolean isShortOffice(String label, List<Word> words) {
        return words.size() > 1
                && words.get(0).isOffice()
                && Capitals.areShortOffice(words.get(0).text())
                && !Capitals.areAll(label);
    }

    /** {@code MINISTRA DE PUERTOS, ANA ROBLE}: the office first; null when it is something else. */
    private static @Nullable PersonLabel officeBefore(String label, int comma) {
        String office = label.substring(0, comma).strip();
        String name = label.substring(comma + 1).strip();
        boolean named = isName(Capitals.areNames(name) ? Capitals.quieted(name) : name);
        return named && Word.of(office).stream().anyMatch(Word::isOffice)
                ? new PersonLabel(Shape.TITLED, name, office)
                : null;
    }

    /** Whether the label names somebody by name or office, not by one bare word. */
    static boolean isPerson(String label) {
        return of(label).isPerson();
    }

    /** A name of several words, or of initials and a last name: {@code В.Путин}, {@code K J Dikobo}. */
    static boolean isName(String text) {
        int from = behindInitials(text);
        if (from > 0) {
            String rest = text.substring(from);
            return isSurname(rest) || TitlePeople.isName(rest);
        }
        return TitlePeople.isName(text)
                && !FormsOfAddress.has(Word.of(text).get(0).text());
    }

    /** Two to four words in Arabic or Hebrew letters, which know no capitals: what else they are the page must tell. */
    static boolean isUncasedName(String label) {
        List<Word> words = Word.of(label);
        return words.size() >= 2
                && words.size() <= MOST_UNCASED
                && label.codePoints().allMatch(c -> c == ' ' || (c >= 0x5D0 && c <= 0x6D3) || c == 0x200C)
                && words.stream()
                        .noneMatch(word -> word.isOffice() || !word.after().isEmpty());
    }

    /** Index behind {@code K J }, {@code В.В.}; 0 when the text begins with no initial. */
    private static int behindInitials(String text) {
        int at = 0;
        while (at + 2 < text.length()
                && Character.isUpperCase(text.charAt(at))
                && ". ".indexOf(text.charAt(at + 1)) >= 0) {
            at += text.charAt(at + 1) == '.' && text.charAt(at + 2) == ' ' ? 3 : 2;
        }
        return Math.min(at, text.length());
    }

    private static boolean isSurname(String text) {
        List<Word> words = Word.of(text);
        return words.size() == 1
                && text.length() >= SHORTEST_SURNAME
                && text.codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’')
                && words.get(0).isCapitalised()
                && !words.get(0).isSmall()
                && !words.get(0).isOffice()
                && !isPlural(text)
                && !words.get(0).isInstitution();
    }

    /** {@code HON MEMBERS} are many. */
    private static boolean isPlural(String text) {
        boolean many = text.endsWith("s") || text.endsWith("S");
        return many && Offices.isOffice(text.substring(0, text.length() - 1));
    }

    private static boolean isOffice(List<Word> words) {
        boolean office = false;
        for (Word word : words) {
            office |= word.isOffice() && !FormsOfAddress.has(word.text());
            if (!word.isOffice() && !word.isSmall() && !word.isInstitution() && !Offices.isCountry(word.text())) {
                return false;
            }
        }
        return office;
    }

    /** {@code Ministro de Agricultura}: an office, a preposition and one word for its field, whatever that is. */
    private static boolean isOfficeOf(List<Word> words) {
        return words.size() == 3
                && words.get(0).isOffice()
                && !FormsOfAddress.has(words.get(0).text())
                && words.get(1).isSmall()
                && !words.get(1).isCapitalised()
                && words.stream().allMatch(word -> word.after().isEmpty());
    }

    /** Index of the name behind {@code Mr}, {@code The Hon.}; 0 when the label begins with no form of address. */
    private static int behindAddress(String label, List<Word> words) {
        int from = 0;
        boolean addressed = false;
        while (from < words.size() - 1 && FormsOfAddress.has(words.get(from).text())) {
            addressed |= FormsOfAddress.addresses(words.get(from).text());
            from++;
        }
        return !addressed
                ? 0
                : label.length() - label.substring(words.get(from).start()).length();
    }

    private static boolean opensWithTitle(List<Word> words) {
        return words.stream().limit(4).anyMatch(word -> word.isOffice() || FormsOfAddress.addresses(word.text()));
    }

    private static boolean endsWith(String label, String name) {
        return label.length() >= name.length()
                && label.regionMatches(true, label.length() - name.length(), name, 0, name.length());
    }

    private static @Nullable String withoutAddress(@Nullable String role) {
        List<Word> words = role == null ? List.of() : Word.of(role);
        int from = 0;
        while (from < words.size() && FormsOfAddress.has(words.get(from).text())) {
            from++;
        }
        return role == null || from == words.size()
                ? null
                : role.substring(
                        words.get(from).start(), words.get(words.size() - 1).end());
    }
}
