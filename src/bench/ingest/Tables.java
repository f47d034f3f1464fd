import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/** The tables that ingest fills, and the same rows copied into an empty database of the same server. */
class Tables {

    private static final String USER = "postgres";

    private final String jdbcUrl;
    private final Connection connection;

    Tables(String jdbcUrl) throws SQLException {
        this.jdbcUrl = jdbcUrl;
        this.connection = DriverManager.getConnection(jdbcUrl, USER, USER);
    }

    long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Pages a second. */
    double copy(Path work, int pages) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database copied");
        }
        String url = jdbcUrl.replaceFirst("/[^/?]*(\\?|$)", "/copied$1");
        Flyway.configure().dataSource(url, USER, USER).load().migrate();
        double seconds = 0;
        try (Connection copied = DriverManager.getConnection(url, USER, USER)) {
            for (String table : tables(copied)) {
                String columns = String.join(", ", columns(table));
                Path file = work.resolve(table + ".copy");
                try (OutputStream out = Files.newOutputStream(file)) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                            "copy " + table + " (" + columns + ") to stdout (format binary)", out);
                }
                seconds += copyIn(copied, table, columns, file);
                Files.delete(file);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop database copied");
        }
        return pages / seconds;
    }

    private static double copyIn(Connection copied, String table, String columns, Path file)
            throws SQLException, IOException {
        long begin = System.nanoTime();
        long rows;
        try (InputStream in = Files.newInputStream(file)) {
            rows = copied.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)", in, 1 << 20);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (rows > 0) {
            System.out.printf("  copy %-20s %,9d rows %6.1f s%n", table, rows, seconds);
        }
        return seconds;
    }

    /** Those that are empty in a new database, each after those that it refers to. */
    private static List<String> tables(Connection copied) throws SQLException {
        Set<String> ordered = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(list(copied, """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                order by 1"""));
        left.removeIf(table -> {
            try {
                return !list(copied, "select 1 from " + table + " limit 1").isEmpty();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        while (!left.isEmpty()) {
            int before = left.size();
            for (String table : List.copyOf(left)) {
                var needed = new HashSet<>(list(copied, """
                        select confrelid::regclass::text from pg_constraint
                        where contype = 'f' and conrelid = '%1$s'::regclass and confrelid <> conrelid""".formatted(table)));
                needed.retainAll(left);
                if (needed.isEmpty()) {
                    ordered.add(table);
                    left.remove(table);
                }
            }
            if (left.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left);
            }
        }
        return List.copyOf(ordered);
    }

    private List<String> columns(String table) throws SQLException {
        return list(connection, """
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
                order by ordinal_position""".formatted(table));
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
