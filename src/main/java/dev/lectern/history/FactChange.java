package dev.lectern.history;

import org.jspecify.annotations.Nullable;

/**
 * A fact that is told otherwise.
 *
 * @param field name of the field, as on the wire
 * @param before what it was; null when it was unknown
 * @param after what it is; null when it is unknown
 */
public record FactChange(
        String field, @Nullable String before, @Nullable String after) {}
