package dev.lectern.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    private static final class Places {
        private short[] all = new short[2];
        private int count;

        void add(int place) {
            if (count == MOST_PLACES) {
                return;
            }
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
            }
            all[count++] = (short) place;
        }
    }

    private final Map<String, Places> stems = new HashMap<>();
    private int last;

    /** Adds a stem at a place that lies behind all others, from 1. */
    void add(String stem, int place, Weight weight) {
        last = Math.min(place, LAST_PLACE);
        stems.computeIfAbsent(stem, any -> new Places()).add(weight.ordinal() << BITS_OF_PLACE | last);
    }

    /** The last place where a stem stands; 0 when there is none. */
    int last() {
        return last;
    }

    /** As PostgreSQL reads it: number of stems; each with a zero at its end, the number of its places, these. */
    byte[] bytes() {
        List<Map.Entry<String, Places>> sorted = new ArrayList<>(stems.entrySet());
        // Nearly always the order of PostgreSQL, which sorts what it gets in another.
        sorted.sort(Map.Entry.comparingByKey());
        // Not through a stream, whose lock is taken for every number.
        ByteBuffer bytes = ByteBuffer.allocate(most()).putInt(sorted.size());
        for (Map.Entry<String, Places> stem : sorted) {
            Places places = stem.getValue();
            bytes.put(stem.getKey().getBytes(UTF_8)).put((byte) 0).putShort((short) places.count);
            for (int i = 0; i < places.count; i++) {
                bytes.putShort(places.all[i]);
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** No character is more than three bytes. */
    private int most() {
        int most = Integer.BYTES;
        for (Map.Entry<String, Places> stem : stems.entrySet()) {
            most += 3 * stem.getKey().length() + 1 + Short.BYTES * (1 + stem.getValue().count);
        }
        return most;
    }
}
