package dev.lectern.search;

import dev.lectern.search.Lexicon.Stem;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A {@code tsvector} in the making: stems and where they stand.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-textsearch.html">PostgreSQL, text search types</a>
 */
final class SearchVector {

    /** What a stem weighs: in what stands above the text, or in the text. */
    enum Weight {
        D,
        C,
        B,
        A
    }

    /** PostgreSQL keeps no more of a stem. */
    private static final int MOST_PLACES = 255;

    /** A place is 14 bits; the weight stands before it. */
    private static final int BITS_OF_PLACE = 14;

    private static final int LAST_PLACE = (1 << BITS_OF_PLACE) - 1;

    /** Of the stems and their places, in the order in which they were added. */
    private Stem[] stems = new Stem[128];

    private short[] places = new short[128];
    private int count;
    private int last;

    /** Adds a stem at a place that lies behind all others, from 1. */
    void add(Stem stem, int place, Weight weight) {
        if (count == stems.length) {
            stems = Arrays.copyOf(stems, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
        }
        last = Math.min(place, LAST_PLACE);
        stems[count] = stem;
        places[count++] = (short) (weight.ordinal() << BITS_OF_PLACE | last);
    }

    /** The last place where a stem stands; 0 when there is none. */
    int last() {
        return last;
    }

    /**
     * As PostgreSQL reads it: number of stems; each with a zero at its end, the number of its places, these.
     *
     * @param lexicon of the text, in order, with all stems
     */
    byte[] bytes(List<Stem> lexicon) {
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = (long) stems[i].number() << Integer.SIZE | i;
        }
        Arrays.sort(sorted);
        // Not through a stream, whose lock is taken for every number.
        ByteBuffer bytes = ByteBuffer.allocate(most()).putInt(0);
        int different = 0;
        for (int from = 0; from < count; different++) {
            int stem = (int) (sorted[from] >>> Integer.SIZE);
            int end = from;
            while (end < count && sorted[end] >>> Integer.SIZE == stem) {
                end++;
            }
            int kept = Math.min(end - from, MOST_PLACES);
            bytes.put(lexicon.get(stem).bytes()).put((byte) 0).putShort((short) kept);
            for (int i = from; i < from + kept; i++) {
                bytes.putShort(places[(int) sorted[i]]);
            }
            from = end;
        }
        bytes.putInt(0, different);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private int most() {
        int most = Integer.BYTES;
        for (int i = 0; i < count; i++) {
            most += stems[i].bytes().length + 1 + 2 * Short.BYTES;
        }
        return most;
    }
}
