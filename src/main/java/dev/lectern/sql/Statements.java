package dev.lectern.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of PostgreSQL, on a connection of one's own or in whatever transaction the caller is.
 *
 * @param <E> what is thrown when PostgreSQL fails
 */
public interface Statements<E extends Exception> {

    /** Runs a query, or a change that returns rows. */
    <T> List<T> list(String sql, Database.Row<T> reading, @Nullable Object... values) throws E;

    /** Runs a change; returns how many rows it changed. */
    int change(String sql, @Nullable Object... values) throws E;

    /** Adds rows to a table. */
    void copy(CopiedRows rows) throws E;
}
