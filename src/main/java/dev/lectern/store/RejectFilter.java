package dev.lectern.store;

import org.jspecify.annotations.Nullable;

/**
 * Some of the rejects; null is any.
 *
 * @param source id of the source
 * @param stage where the line refused them
 * @param code what is wrong, as in {@link RejectCause#code}
 */
public record RejectFilter(
        @Nullable String source,
        @Nullable String stage,
        @Nullable String code) {

    /** All of them. */
    public static final RejectFilter ALL = new RejectFilter(null, null, null);

    static final String CONDITION = "(?::text is null or source = ?) and (?::text is null or stage = ?)"
            + " and (?::text is null or coalesce(code, '" + RejectCause.UNTOLD + "') = ?)";

    /** Whether it names nothing, and so means all. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** The values of {@link #CONDITION}, and then these. */
    @Nullable
    Object[] values(@Nullable Object... more) {
        @Nullable Object[] values = new @Nullable Object[6 + more.length];
        values[0] = source;
        values[1] = source;
        values[2] = stage;
        values[3] = stage;
        values[4] = code;
        values[5] = code;
        System.arraycopy(more, 0, values, 6, more.length);
        return values;
    }
}
