package dev.lectern.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a source with what it must be read as, so that a definition can be tested like code.
 *
 * @param page where the page is kept: a path below the folder of the definition; null when the definition holds it
 * @param content the page itself; null when it is kept in a file
 * @param url address that it was fetched from; null when not told
 * @param expected what each field must be, by its name on the wire
 */
public record Sample(
        @Nullable String page,
        @Nullable String content,
        @Nullable String url,
        Map<String, String> expected) {

    public Sample {
        expected = Map.copyOf(expected);
    }
}
