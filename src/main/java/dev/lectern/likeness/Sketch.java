package dev.lectern.likeness;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest digests of a text's stretches: a MinHash of which every value can be looked up by itself. Texts that are nearly the same
 * have nearly the same ones; of an excerpt, as many as its share of the whole. (Bands of an ordinary MinHash find the first but not the
 * second.)
 *
 * @param values at most {@value #SIZE}, each once
 */
public record Sketch(List<Integer> values) {

    /** Most values of a sketch. */
    public static final int SIZE = 32;

    /** Of two sketches of the same speech, at least this share is common, but for chance. */
    private static final double SAME = 0.4;

    public Sketch {
        values = List.copyOf(values);
    }

    static Sketch of(long[] shingles) {
        // They were chosen by their order, which their upper bits make; the lower ones still tell them apart.
        return new Sketch(Arrays.stream(shingles)
                .limit(SIZE)
                .mapToObj(shingle -> (int) shingle)
                .distinct()
                .toList());
    }

    /** How many values are common; none with a text that has no sketch. */
    public int shared(@Nullable Sketch other) {
        return other == null
                ? 0
                : (int) values.stream().filter(other.values::contains).count();
    }

    /** So many values must be common before it is worth while to compare two texts as one speech. */
    public int enough() {
        return Math.max(1, (int) Math.round(values.size() * SAME));
    }
}
