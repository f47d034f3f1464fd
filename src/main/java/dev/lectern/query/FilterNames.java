package dev.lectern.query;

import java.util.List;
import java.util.stream.Stream;

/** The parameters that choose speeches by what is known of them, and mean the same in lists, feeds, files and changes. */
public final class FilterNames {

    private static final List<String> FACTS =
            List.of("speaker", "source", "institution", "publisher", "country", "language", "kind", "place", "arrival");

    private FilterNames() {}

    /**
     * All of them, between what else a call takes.
     *
     * @param first name of the filter for words, which stands before them
     * @param more names that stand after them
     */
    public static List<String> with(String first, String... more) {
        return Stream.of(Stream.of(first), FACTS.stream(), Stream.of(more))
                .flatMap(names -> names)
                .toList();
    }
}
