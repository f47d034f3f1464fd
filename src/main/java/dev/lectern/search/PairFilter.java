package dev.lectern.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which stems of a text stand side by side, or with one word between: a Bloom filter with two bits for each pair. It never denies a pair
 * that is there, and seldom admits one that is not. The index of words tells which texts hold all words of a phrase; of frequent words
 * that is nearly every text, and their vectors would all have to be read.
 *
 * @see <a href="https://doi.org/10.1145/362686.362692">B. H. Bloom, Space/time trade-offs in hash coding with allowable errors</a>
 */
final class PairFilter {

    /** The first and the third word of a phrase, so that "rule of law" has a pair, whose middle no text holds as a stem. */
    static final int FARTHEST = 2;

    /** Bits of a filter, at most: a kilobyte, as each row that is read for another reason is as much longer. */
    private static final int MOST_BITS = 1 << 13;

    /** Bits of the smallest filter. */
    private static final int LEAST_BITS = 1 << 6;

    /** Of so many bits one may be set, which admits one pair in sixteen by chance; in a text of many thousand words more are. */
    private static final int DENSE = 4;

    private final BitSet near = new BitSet(MOST_BITS);
    private final BitSet far = new BitSet(MOST_BITS);
    private String last = Stems.NOTHING;
    private int lastPlace = -FARTHEST; // the first stem stands at 1: too far from here to be a pair
    private String before = Stems.NOTHING;
    private int beforePlace = -FARTHEST;

    /** Adds a stem at a place that lies behind all others. */
    void add(String stem, int place) {
        pair(before, stem, place - beforePlace);
        pair(last, stem, place - lastPlace);
        before = last;
        beforePlace = lastPlace;
        last = stem;
        lastPlace = place;
    }

    private void pair(String first, String second, int distance) {
        if (distance <= FARTHEST) {
            long hash = hash(first, second, distance);
            BitSet bits = distance == 1 ? near : far;
            bits.set(one(hash) & MOST_BITS - 1);
            bits.set(other(hash) & MOST_BITS - 1);
        }
    }

    /**
     * As short as it may be, a power of two. A bit of number n stands where {@code get_bit} of PostgreSQL finds n, modulo the number of
     * bits. A long text, or one without small words, has too many pairs for all of them: one byte more at the end tells that its filter has
     * those alone that stand side by side.
     */
    byte[] bytes() {
        var all = (BitSet) near.clone();
        all.or(far);
        return isDense(all, MOST_BITS) ? folded(near, 1) : folded(all, 0);
    }

    private static byte[] folded(BitSet bits, int more) {
        BitSet folded = bits;
        int size = MOST_BITS;
        while (size > LEAST_BITS && !isDense(folded, size / 2)) {
            size /= 2;
            BitSet lower = folded.get(0, size);
            lower.or(folded.get(size, 2 * size));
            folded = lower;
        }
        return Arrays.copyOf(folded.toByteArray(), size / Byte.SIZE + more);
    }

    private static boolean isDense(BitSet bits, int size) {
        return bits.cardinality() * DENSE > size;
    }

    /** A number of a pair of stems. It is stored: every version of the program must find the same. */
    static long hash(String first, String second, int distance) {
        long mixed = first.hashCode() * 0x9E37_79B9_7F4A_7C15L + second.hashCode();
        mixed = (mixed ^ mixed >>> 32) * 0xBF58_476D_1CE4_E5B9L + distance;
        mixed = (mixed ^ mixed >>> 29) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 32;
    }

    /** Number of the first bit of a pair, modulo the number of bits of a filter. */
    static int one(long hash) {
        return (int) hash & Integer.MAX_VALUE;
    }

    /** Number of its second bit. */
    static int other(long hash) {
        return (int) (hash >>> 32) & Integer.MAX_VALUE;
    }
}
