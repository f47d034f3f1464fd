package dev.lectern.parse;

import org.jspecify.annotations.Nullable;

/**
 * A label of one who asks, read apart: {@code Question 2}, {@code Question from Jane Roe, The Herald}.
 *
 * @param word the word that says what the turn does; the whole label when nothing stands behind it
 * @param name who asks; null when the label names nobody
 */
record AskerLabel(String word, @Nullable String name) {

    private static final int LONGEST = 60;

    static AskerLabel of(String base) {
        int end = withoutNumber(base);
        String bare = base.substring(0, end);
        if (Vocabulary.LABELS.has(bare)) {
            return new AskerLabel(bare, null);
        }
        String ending = EastAsianLabel.asking(bare);
        if (!ending.isEmpty()) {
            return new AskerLabel(ending, null);
        }
        int comma = bare.indexOf(',');
        String first = comma < 0 ? "" : bare.substring(0, comma);
        if (Vocabulary.REPORTERS.has(first) && bare.length() <= LONGEST) {
            return new AskerLabel(first, null); // behind it stands the house
        }
        int space = bare.indexOf(' ');
        int next = space < 0 ? -1 : bare.indexOf(' ', space + 1);
        if (next > 0 && Vocabulary.FROM.has(bare.substring(space + 1, next))) {
            String word = bare.substring(0, space);
            if (Vocabulary.LABELS.meaning(word).equals("QUESTION")) {
                return new AskerLabel(word, person(bare.substring(next + 1)));
            }
        }
        return new AskerLabel(base, null);
    }

    /** {@code Jane Roe, The Herald} names a person, {@code The Herald} does not. */
    static @Nullable String person(String phrase) {
        int comma = phrase.indexOf(',');
        String first = (comma < 0 ? phrase : phrase.substring(0, comma)).strip();
        boolean name = TitlePeople.isName(first) && !Offices.isCountry(lastWord(first));
        return name ? first : null;
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** Index behind the word of {@code Question 2}, {@code Question No. 2} and {@code Q2}. */
    private static int withoutNumber(String base) {
        int end = base.length();
        while (end > 0 && (Character.isDigit(base.charAt(end - 1)) || ".#№ ".indexOf(base.charAt(end - 1)) >= 0)) {
            end--;
        }
        boolean number = end > 0 && end < base.length() && Character.isDigit(base.charAt(base.length() - 1));
        if (!number) {
            return base.length();
        }
        String bare = base.substring(0, end);
        return bare.endsWith(" No") || bare.endsWith(" Nr") || bare.endsWith(" n") ? bare.lastIndexOf(' ') : end;
    }
}
