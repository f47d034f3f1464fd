package dev.lectern.parse;

/**
 * Letters that a typesetter drew as one, such as {@code fi}, and that PDF readers give as one character, U+FB00 to
 * U+FB06. Only these are parted: the other compatibility forms of Unicode tell apart what people see apart.
 */
final class Ligatures {

    private static final char FIRST = '\uFB00';
    private static final String[] LETTERS = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private Ligatures() {}

    static boolean is(char c) {
        return c >= FIRST && c < FIRST + LETTERS.length;
    }

    /** The letters of one ligature. */
    static String letters(char ligature) {
        return LETTERS[ligature - FIRST];
    }

    static String parted(String text) {
        int at = 0;
        while (at < text.length() && !is(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (is(c)) {
                out.append(letters(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
