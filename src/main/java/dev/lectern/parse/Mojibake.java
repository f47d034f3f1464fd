package dev.lectern.parse;

/**
 * Finds UTF-8 that was read in another charset: {@code â€™} is ’, {@code Ã©} is é, {@code РџСЂ} is Пр. What goes back
 * to UTF-8 without an error and gives a letter or a mark is proof by itself; no dictionary is asked, so it holds for
 * every language. Where the signs could stand there by right, more of them must come together.
 */
final class Mojibake {

    /** So many characters of another script, one behind the other, do not come about by chance. */
    private static final int RUN = 3;

    private static final String MARKS_BEHIND_CAPITALS = "‚„…‹›‘’“”•–—«»\u00A0´¨¸";

    private Mojibake() {}

    /**
     * Length of the damage that begins at {@code at}, 0 when there is none; what it was is appended to {@code restored}.
     */
    static int restore(String text, int at, StringBuilder restored) {
        char c = text.charAt(at);
        if (c < 0xC2) {
            return 0;
        }
        int single = single(text, at, restored);
        if (single > 0) {
            return single;
        }
        int western = run(text, at, MisreadBytes.WESTERN, restored);
        return western > 0 ? western : run(text, at, MisreadBytes.CYRILLIC, restored);
    }

    /** Signs that nobody writes side by side: Ã and ©, or â, € and ™. */
    private static int single(String text, int at, StringBuilder restored) {
        long sequence = MisreadBytes.WESTERN.sequence(text, at);
        int code = (int) (sequence >> 32);
        boolean letter = code >= 0xA0 && code <= 0x17F && !isByRight(text, at);
        boolean mark = (code >= 0x2010 && code <= 0x203A) || code == 0x20AC || code == 0x2122 || code == 0x2212;
        if (sequence == 0 || !(letter || mark)) {
            return 0;
        }
        restored.append(code == 0xA0 ? " " : Character.toString(code));
        return (int) sequence;
    }

    /** A word in capitals may end in Ã or Å, with a quote or three dots behind it. */
    private static boolean isByRight(String text, int at) {
        boolean capitals = at > 0 && Character.isUpperCase(text.charAt(at - 1));
        return capitals && MARKS_BEHIND_CAPITALS.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static int run(String text, int at, MisreadBytes charset, StringBuilder restored) {
        int start = restored.length();
        int end = at;
        int count = 0;
        while (end < text.length()) {
            long sequence = charset.sequence(text, end);
            int code = (int) (sequence >> 32);
            boolean cyrillic = code >= 0x400 && code < 0x460;
            boolean other = charset == MisreadBytes.WESTERN && code >= 0x370 && Character.isLetter(code);
            if (sequence == 0 || !(cyrillic || other)) {
                break;
            }
            restored.appendCodePoint(code);
            end += (int) sequence;
            count++;
        }
        if (count >= RUN) {
            return end - at;
        }
        restored.setLength(start);
        return 0;
    }
}
