package dev.lectern.store;

import java.util.Arrays;
import java.util.List;
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
        return asTyped(given).stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
    }

    /** The values, each once. */
    static List<String> asTyped(String given) {
        return Arrays.stream(given.split("\n", -1))
                .flatMap(whole -> Stream.concat(Stream.of(whole), Arrays.stream(whole.split(",", -1))))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
