package dev.lectern.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the statements of this package, one at a time: each is a transaction of its own or joins that of the caller. */
record Database(DataSource source) {

    /** Makes a value of one row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Runs a query, or a change that returns rows.
     *
     * @param values in the order of the question marks: text, numbers, {@link Instant}s, arrays of text or nulls
     * @throws FrontierUnavailable if PostgreSQL fails
     */
    <T> List<T> list(String sql, Row<T> reading, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new FrontierUnavailable(e);
        }
    }

    /** Runs a change; returns how many rows it changed. */
    int change(String sql, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new FrontierUnavailable(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant time) {
                // As exact as PostgreSQL keeps it, so that a lease is found again by its time.
                statement.setObject(i + 1, time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            } else if (value instanceof String[] words) {
                statement.setArray(i + 1, connection.createArrayOf("text", words));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** A point in time of a row; null when the row has none. */
    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
