package dev.lectern.parse;

import org.jspecify.annotations.Nullable;

/**
 * A page that was encoded in UTF-8 twice: somebody read its bytes as windows-1252 or windows-1251 and saved what they
 * saw. When all of the page goes back without a single error it is no matter of damaged words: the bytes mean the other
 * text.
 */
final class TwiceEncoded {

    /** So many letters do not come about by chance. */
    private static final int FEWEST_LETTERS = 20;

    private TwiceEncoded() {}

    /** The text as it was meant; the same text when it was encoded once. */
    static String undone(String text) {
        String western = undone(text, MisreadBytes.WESTERN);
        String meant = western == null ? undone(text, MisreadBytes.CYRILLIC) : western;
        return meant == null ? text : meant;
    }

    private static @Nullable String undone(String text, MisreadBytes charset) {
        StringBuilder out = new StringBuilder();
        int letters = 0;
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x80) {
                continue;
            }
            long sequence = charset.sequence(text, i);
            if (sequence == 0) {
                return null;
            }
            int code = (int) (sequence >> 32);
            letters += Character.isLetter(code) ? 1 : 0;
            out.append(text, done, i).appendCodePoint(code);
            i += (int) sequence - 1;
            done = i + 1;
        }
        return letters < FEWEST_LETTERS
                ? null
                : out.append(text, done, text.length()).toString();
    }
}
