package dev.lectern.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on PostgreSQL. One alone is a transaction of its own or joins that of the caller. Times are as exact as
 * PostgreSQL keeps them, so that a lease is found again by its time.
 */
public record Database(DataSource source) implements Statements<DatabaseFailed> {

    /** Makes a value of one row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Several statements that belong together. */
    public interface Work<T> {
        T in(Session session) throws SQLException;
    }

    /**
     * Runs a query, or a change that returns rows.
     *
     * @throws DatabaseFailed if PostgreSQL fails
     */
    @Override
    public <T> List<T> list(String sql, Row<T> reading, @Nullable Object... values) {
        try (Connection connection = source.getConnection()) {
            return new Session(connection).list(sql, reading, values);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /**
     * Runs a query that PostgreSQL plans for these very values, however often it was asked.
     *
     * @throws DatabaseFailed if PostgreSQL fails
     */
    public <T> List<T> listPlanned(String sql, Row<T> reading, @Nullable Object... values) {
        try (Connection connection = source.getConnection()) {
            return new Session(connection).listPlanned(sql, reading, values);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Runs a change; returns how many rows it changed. */
    @Override
    public int change(String sql, @Nullable Object... values) {
        try (Connection connection = source.getConnection()) {
            return new Session(connection).change(sql, values);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /**
     * Adds rows to a table.
     *
     * @throws DatabaseFailed if PostgreSQL fails
     */
    @Override
    public void copy(CopiedRows rows) {
        try (Connection connection = source.getConnection()) {
            new Session(connection).copy(rows);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Runs one change with many sets of values, in one round trip; alone a transaction, or part of that of the caller. */
    public void changes(String sql, Iterable<@Nullable Object[]> all) {
        try (Connection connection = source.getConnection()) {
            new Session(connection).changes(sql, all);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Runs several statements as one transaction of their own; never within one of the caller's. */
    public <T> T together(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(new Session(connection));
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException | RuntimeException | Error e) { // the pool would commit what is left open
                undo(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Runs several queries on what the database holds now, whatever is changed between them; never within a transaction of the caller. */
    public <T> T snapshot(Work<T> queries) {
        return together(session -> {
            session.change("set transaction isolation level repeatable read, read only");
            return queries.in(session);
        });
    }

    /** What went wrong first is told, not that a broken connection cannot roll back either. */
    private static void undo(Connection connection, Throwable cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** A point in time of a row; null when the row has none. */
    public static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
