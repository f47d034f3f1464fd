package dev.lectern.store;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes a page, as its source definition tells.
 *
 * @param name name of the publisher; null when the source is not known
 * @param country ISO 3166-1 alpha-2 code; null when not told
 */
public record Publisher(@Nullable String name, @Nullable String country) {

    /** Nothing is known of the publisher. */
    public static final Publisher UNKNOWN = new Publisher(null, null);
}
