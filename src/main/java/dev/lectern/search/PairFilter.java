package dev.lectern.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which stems of a text follow each other: a Bloom filter with three bits for each such pair and the distance of the two. It never denies a
 * pair that is there, and seldom admits one that is not. For PostgreSQL any word may stand where a phrase has a small one ("port busy call"
 * holds "port of call"); such texts have no such pair, and mostly drop out. The index of words tells which texts hold all words of a phrase; of frequent words
 * that is nearly every text, and their vectors would all have to be read.
 *
 * @see <a href="https://doi.org/10.1145/362686.362692">B. H. Bloom, Space/time trade-offs in hash coding with allowable errors</a>
 */
final class PairFilter {

    /** Bits of a pair. The last byte of a filter tells the number, as an older program wrote filters with two. */
    static final int BITS = 3;

    /** Two stems with more words between that are none, such as small words, are no pair. */
    static final int FARTHEST = 4;

    /** Bits of a filter, at most: a kilobyte, as each row that is read for another reason is as much longer. */
    private static final int MOST = 1 << 13;

    /** Bits of the smallest filter. */
    private static final int LEAST = 1 << 10;

    /** So many of the bits may be set, which admits one pair in sixteen by chance, and fewer on average; in a text of thousands of words more. */
    private static final double DENSE = 0.4;

    /** The bits of a pair are taken from these places of its hash on. */
    private static final int[] SHIFTS = {0, 32, 16};

    private final BitSet bits = new BitSet(MOST);
    private String last = Stems.NOTHING;
    private int lastPlace = -FARTHEST; // the first stem stands at 1: too far from here to be a pair

    /** Whether a column holds a filter as today's program writes it, in SQL: not that of an older one, nor none. */
    static String isCurrent(String column) {
        return "case when octet_length(%1$s) %% 2 = 1 then get_byte(%1$s, octet_length(%1$s) - 1) = %2$d else false end"
                .formatted(column, BITS);
    }

    /**
     * Whether the filter in a column lacks one of some bits, in SQL; false where there is no filter that can be asked. It stands there for
     * each size, as it is asked of tens of thousands of rows, for which the place of a bit is not to be calculated each time.
     *
     * @param bits numbers of the bits
     * @param values gets the values for the question marks, in order
     */
    static String lacks(String column, List<Integer> bits, List<@Nullable Object> values) {
        var sql = new StringBuilder("case octet_length(" + column + ")");
        for (int size = MOST; size >= LEAST; size /= 2) {
            int bytes = size / Byte.SIZE;
            int mask = size - 1;
            bits.forEach(bit -> values.add(bit & mask));
            String anyIsUnset =
                    String.join(" or ", Collections.nCopies(bits.size(), "get_bit(%s, ?) = 0".formatted(column)));
            sql.append(" when %d then (%s) and get_byte(%s, %d) = %d"
                    .formatted(bytes + 1, anyIsUnset, column, bytes, BITS));
        }
        return sql.append(" else false end").toString();
    }

    /** Adds a stem at a place that lies behind all others. */
    void add(String stem, int place) {
        int distance = place - lastPlace;
        if (distance <= FARTHEST) {
            long hash = hash(last, stem, distance);
            for (int bit = 0; bit < BITS; bit++) {
                bits.set(bit(hash, bit) & MOST - 1);
            }
        }
        last = stem;
        lastPlace = place;
    }

    /**
     * As short as it may be, a power of two, and the number of bits of a pair as a byte more. A bit of number n stands where {@code get_bit}
     * of PostgreSQL finds n, modulo the number of bits.
     */
    byte[] bytes() {
        BitSet folded = bits;
        int size = MOST;
        while (size > LEAST) {
            BitSet half = folded.get(0, size / 2);
            half.or(folded.get(size / 2, size));
            if (half.cardinality() > DENSE * size / 2) {
                break;
            }
            folded = half;
            size /= 2;
        }
        byte[] bytes = Arrays.copyOf(folded.toByteArray(), size / Byte.SIZE + 1);
        bytes[bytes.length - 1] = BITS;
        return bytes;
    }

    /**
     * Numbers of the bits of a pair, modulo the number of bits of a filter. They are stored: every version of the program must find the same.
     */
    static int[] bits(String first, String second, int distance) {
        long hash = hash(first, second, distance);
        return IntStream.range(0, BITS).map(bit -> bit(hash, bit)).toArray();
    }

    private static int bit(long hash, int bit) {
        return (int) (hash >>> SHIFTS[bit]) & Integer.MAX_VALUE;
    }

    private static long hash(String first, String second, int distance) {
        long mixed = first.hashCode() * 0x9E37_79B9_7F4A_7C15L + second.hashCode();
        mixed = (mixed ^ mixed >>> 32) * 0xBF58_476D_1CE4_E5B9L + distance;
        mixed = (mixed ^ mixed >>> 29) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 32;
    }
}
