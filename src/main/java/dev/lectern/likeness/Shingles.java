package dev.lectern.likeness;

import java.util.Arrays;

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
    static long[] of(WordDigests words) {
        if (words.words() == 0) {
            return new long[0];
        }
        int length = Math.min(words.words(), words.unspaced() ? CHARACTERS : WORDS);
        long[] all = new long[words.words() - length + 1];
        for (int i = 0; i < all.length; i++) {
            long stretch = length;
            for (int j = i; j < i + length; j++) {
                stretch = WordDigests.mix(stretch * 31 + words.of(j));
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
}
