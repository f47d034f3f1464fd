package dev.lectern.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * Statements on one connection. Values come in the order of the question marks: text, numbers, {@link Instant}s, arrays of these,
 * collections of text, or nulls.
 */
public record Session(Connection connection) implements Statements<SQLException> {

    @Override
    public <T> List<T> list(String sql, Database.Row<T> reading, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return list(statement, reading, values);
        }
    }

    /**
     * Runs a query that PostgreSQL plans for these very values. What is asked often it would plan once for all values, and take a
     * rare one for one of the usual.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-prepare.html">PREPARE, generic and custom plans</a>
     */
    public <T> List<T> listPlanned(String sql, Database.Row<T> reading, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            return list(statement, reading, values);
        }
    }

    private <T> List<T> list(PreparedStatement statement, Database.Row<T> reading, @Nullable Object[] values)
            throws SQLException {
        bind(statement, values);
        try (ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        }
    }

    /** What is done with a row. */
    public interface RowSink {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Runs a query and gives its rows on one by one, however many there are: it is a cursor, so it needs a transaction.
     *
     * @param ahead rows that are in memory at a time
     * @return how many rows there were
     */
    public long each(String sql, int ahead, RowSink sink, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ahead);
            bind(statement, values);
            long count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.take(rows);
                    count++;
                }
            }
            return count;
        }
    }

    @Override
    public int change(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    @Override
    public void copy(CopiedRows rows) throws SQLException {
        if (!rows.isEmpty()) {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(rows.statement(), rows.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException("A buffer in memory gives whatever it holds.", e);
            }
        }
    }

    /** Runs one change with many sets of values, in one round trip. */
    public void changes(String sql, Iterable<@Nullable Object[]> all) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] values : all) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant time) {
                statement.setObject(i + 1, time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            } else if (value instanceof String[] words) {
                statement.setArray(i + 1, connection.createArrayOf("text", words));
            } else if (value instanceof Collection<?> words) {
                statement.setArray(i + 1, connection.createArrayOf("text", words.toArray()));
            } else if (value instanceof Integer[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("int", numbers));
            } else if (value instanceof Long[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
            } else if (value instanceof @Nullable Instant[] times) {
                statement.setArray(i + 1, connection.createArrayOf("timestamptz", texts(times)));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static @Nullable String[] texts(@Nullable Instant[] times) {
        @Nullable String[] texts = new String[times.length];
        for (int i = 0; i < times.length; i++) {
            Instant time = times[i];
            texts[i] = time == null ? null : time.truncatedTo(ChronoUnit.MICROS).toString();
        }
        return texts;
    }
}
