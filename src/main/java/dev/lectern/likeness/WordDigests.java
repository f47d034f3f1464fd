package dev.lectern.likeness;

import java.util.Arrays;

/** Digests of the words of a text, in order, made without a string for each. They are stored, so the way they are made must never change. */
final class WordDigests extends WordReader {

    /** @see <a href="https://datatracker.ietf.org/doc/draft-eastlake-fnv/">FNV-1a</a> */
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    /** Between a capital of ASCII and its small letter. */
    private static final int CASE = 'a' - 'A';

    private long[] digests = new long[512];

    @Override
    void keep(String word, boolean says) {
        long digest = BASIS;
        for (int i = 0; i < word.length(); i++) {
            digest = (digest ^ word.charAt(i)) * PRIME;
        }
        add(digest);
    }

    @Override
    void keepPlain(String text, int from, int end, boolean capitals, boolean says) {
        long digest = BASIS;
        for (int i = from; i < end; i++) {
            digest = (digest ^ (text.charAt(i) | CASE)) * PRIME;
        }
        add(digest);
    }

    /** Words are counted before they are kept. */
    private void add(long digest) {
        int at = words() - 1;
        if (at == digests.length) {
            digests = Arrays.copyOf(digests, 2 * at);
        }
        digests[at] = mix(digest);
    }

    /** That of a word. */
    long of(int word) {
        return digests[word];
    }

    /** The last step of SplitMix64: every bit depends on every bit. */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
