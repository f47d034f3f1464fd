package dev.lectern.parse;

import java.nio.charset.Charset;
import java.util.Arrays;

/** A charset of one byte a character, as a table: which byte a character was before it was misread. */
final class MisreadBytes {

    /** As browsers read Western pages; bytes without a character there stay controls. */
    static final MisreadBytes WESTERN = new MisreadBytes("windows-1252");

    static final MisreadBytes CYRILLIC = new MisreadBytes("windows-1251");

    private static final int HALF = 0x80;

    /** Behind the trade mark sign neither charset has a character. */
    private static final int END = 0x2123;

    private final short[] bytes = new short[END];

    private MisreadBytes(String charset) {
        Arrays.fill(bytes, (short) -1);
        String all = new String(upperHalf(), Charset.forName(charset));
        for (int i = 0; i < HALF; i++) {
            // ISO 8859-1 leaves the first thirty-two as controls.
            bytes[HALF + i] = (short) (HALF + i);
        }
        for (int i = 0; i < HALF; i++) {
            if (all.charAt(i) != '\uFFFD') {
                bytes[all.charAt(i)] = (short) (HALF + i);
            }
        }
    }

    private static byte[] upperHalf() {
        byte[] half = new byte[HALF];
        for (int i = 0; i < HALF; i++) {
            half[i] = (byte) (HALF + i);
        }
        return half;
    }

    /** The byte, 0x80 to 0xFF; the character itself for ASCII, -1 for one that the charset has not. */
    int of(char c) {
        return c < HALF ? c : c < END ? bytes[c] : -1;
    }

    /**
     * The character that the misread bytes from {@code at} on are in UTF-8: code point in the upper half, number of
     * characters that were made of it in the lower; 0 when they are no UTF-8.
     */
    long sequence(CharSequence text, int at) {
        int lead = of(text.charAt(at));
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > text.length()) {
            return 0;
        }
        int code = lead & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int next = of(text.charAt(at + i));
            if (next < 0 || (next & 0xC0) != 0x80) {
                return 0;
            }
            code = code << 6 | next & 0x3F;
        }
        boolean overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
        boolean none = overlong || code > Character.MAX_CODE_POINT || (code >= 0xD800 && code < 0xE000);
        return none ? 0 : (long) code << 32 | length;
    }
}
