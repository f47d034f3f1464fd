package dev.lectern.likeness;

import java.util.Arrays;
import java.util.List;

/**
 * Digests of all stretches of some words, sorted. Digests are stored, so the way they are made must never change.
 *
 * @see <a href="https://www.cs.princeton.edu/courses/archive/spring13/cos598C/broder97resemblance.pdf">A. Broder, On the resemblance
 *     and containment of documents</a>
 */
final class Shingles {

    /** So many words in a row are seldom the same by chance. */
    private static final int WORDS = 5;

    /** The same of characters, where each stands for a word. */
    private static final int CHARACTERS = 8;

    private Shingles() {}

    /** Each once, in the order of their numbers. */
    static long[] of(Wording wording) {
        List<String> words = wording.words();
        if (words.isEmpty()) {
            return new long[0];
        }
        int length = Math.min(words.size(), wording.unspaced() ? CHARACTERS : WORDS);
        long[] single = words.stream().mapToLong(Shingles::digest).toArray();
        long[] all = new long[words.size() - length + 1];
        for (int i = 0; i < all.length; i++) {
            long stretch = length;
            for (int j = i; j < i + length; j++) {
                stretch = mix(stretch * 31 + single[j]);
            }
            all[i] = stretch;
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (distinct == 0 || all[i] != all[distinct - 1]) {
                all[distinct++] = all[i];
            }
        }
        return distinct == all.length ? all : Arrays.copyOf(all, distinct);
    }

    /** How many two texts have in common. */
    static int shared(long[] one, long[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Long.compare(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** FNV-1a of the characters. */
    private static long digest(String word) {
        long digest = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            digest = (digest ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mix(digest);
    }

    /** The last step of SplitMix64: every bit depends on every bit. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
