package dev.lectern.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The values of one filter, any of which will do: separated by commas, or by line breaks where a parameter is repeated. Names may
 * hold commas themselves, so what stands between two line breaks counts as a whole too. The stream reads its filters alike.
 */
final class Alternatives {

    private Alternatives() {}

    /** The values in lower case, each once. */
    static String[] of(String given) {
        return Arrays.stream(given.split("\n", -1))
                .flatMap(whole -> Stream.concat(Stream.of(whole), Arrays.stream(whole.split(",", -1))))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }
}
