package dev.lectern.parse;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * Which charset Cyrillic text is in when it is too short to count its sequences: the one that makes words of small
 * letters. The charsets have large and small letters in each other's place.
 */
final class CyrillicGuess {

    private static final int SAMPLE = 8000;
    private static final List<Charset> CHARSETS = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-U"),
            Charset.forName("ISO-8859-5"),
            Charset.forName("IBM866"));

    private CyrillicGuess() {}

    static Charset of(byte[] body) {
        byte[] high = highBytes(body);
        Charset best = CHARSETS.get(0);
        int most = Integer.MIN_VALUE;
        for (Charset charset : CHARSETS) {
            int score = score(new String(high, charset));
            if (score > most) {
                best = charset;
                most = score;
            }
        }
        return best;
    }

    /** The bytes that are not ASCII, a space for whatever stands between them. */
    private static byte[] highBytes(byte[] body) {
        byte[] high = new byte[Math.min(body.length, SAMPLE)];
        int length = 0;
        for (int i = 0; i < body.length && length < high.length; i++) {
            if (body[i] < 0) {
                high[length++] = body[i];
            } else if (length > 0 && high[length - 1] != ' ') {
                high[length++] = ' ';
            }
        }
        return Arrays.copyOf(high, length);
    }

    private static int score(String text) {
        int score = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = before != ' ';
            if (c == ' ' || !Character.isLetter(c)) {
                score -= c == ' ' ? 0 : 1;
            } else if (Character.isLowerCase(c)) {
                score += inside ? 1 : 0;
            } else {
                score -= inside ? 1 : 0;
            }
            before = c;
        }
        return score;
    }
}
