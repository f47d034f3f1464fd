package dev.lectern.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences valid sequences of two bytes and more
 * @param errors bytes that fit into no sequence; one cut off at the very end does not count
 */
record Utf8Check(int sequences, int errors) {

    private static final int WIDE_SAMPLE = 4096;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    static Utf8Check of(byte[] b) {
        int sequences = 0;
        int errors = 0;
        int i = 0;
        while (i < b.length) {
            if (b[i] >= 0) {
                // Most of any page is ASCII, and is passed over eight bytes at a time.
                i += i + Long.BYTES <= b.length && ((long) LONGS.get(b, i) & HIGH_BITS) == 0 ? Long.BYTES : 1;
                continue;
            }
            int lead = b[i] & 0xFF;
            int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
            if (length == 0) {
                errors++;
                i++;
                continue;
            }
            int next = 1;
            while (next < length && i + next < b.length && (b[i + next] & 0xC0) == 0x80) {
                next++;
            }
            if (next == length) {
                sequences++;
            } else if (i + next < b.length) {
                errors++;
            }
            i += next;
        }
        return new Utf8Check(sequences, errors);
    }

    /** UTF-16 without a byte order mark shows in the zeros of every second byte; null when there are none. */
    static @Nullable Charset wideWithoutMark(byte[] b) {
        int end = Math.min(b.length, WIDE_SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < end; i += 2) {
            even += b[i] == 0 ? 1 : 0;
            odd += b[i + 1] == 0 ? 1 : 0;
        }
        int pairs = end / 2;
        if (pairs < 8) {
            return null;
        }
        if (isHighHalf(odd, even, pairs)) {
            return StandardCharsets.UTF_16LE;
        }
        return isHighHalf(even, odd, pairs) ? StandardCharsets.UTF_16BE : null;
    }

    /** In Latin text most high bytes are zero; in other scripts those of spaces and stops are, and no low byte is. */
    private static boolean isHighHalf(int zeros, int others, int pairs) {
        return (zeros * 10 > pairs * 7 && others * 10 < pairs) || (zeros * 20 > pairs && others == 0);
    }
}
