package dev.lectern.watch;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells cheaply whether the head of a page can say anything that matters here: most heads cannot and need not be parsed. */
final class HeadBytes {

    /** What the markup must hold, in small letters, to name robots, this one or a canonical address. */
    private static final List<byte[]> WORDS = List.of(bytes("robots"), bytes(Robots.NAME), bytes("canonical"));

    private static final int LOOKED_AT_FOR_ZEROS = 64;

    private HeadBytes() {}

    /** Whether one of the words stands before the end; true also for a page in UTF-16, whose letters are not seen here. */
    static boolean mayTell(byte[] body, int end) {
        for (int i = 0; i < end; i++) {
            if (body[i] == 0 && i < LOOKED_AT_FOR_ZEROS) {
                return true;
            }
            byte small = small(body[i]);
            if (small == 'r' || small == 'l' || small == 'c') {
                for (byte[] word : WORDS) {
                    if (word[0] == small && isAt(word, body, i, end)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isAt(byte[] word, byte[] body, int at, int end) {
        if (at + word.length > end) {
            return false;
        }
        for (int i = 1; i < word.length; i++) {
            if (small(body[at + i]) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte small(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 'a' - 'A') : b;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
