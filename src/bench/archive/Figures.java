import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** What the database of the program tells about its work. */
class Figures {

    private final Properties running;

    /** How far the archive is read. */
    record Progress(long records, long pages, long busy, boolean finished) {}

    Figures(Properties running) {
        this.running = running;
    }

    Progress progress() throws SQLException {
        try (var connection = connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select records, pages, busy_ms, finished_at is not null from frontier_archive")) {
            return rows.next()
                    ? new Progress(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getBoolean(4))
                    : new Progress(0, 0, 0, false);
        }
    }

    long count(String of) throws SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery("select count(*) from " + of)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                running.getProperty("quarkus.datasource.jdbc.url"),
                running.getProperty("quarkus.datasource.username"),
                running.getProperty("quarkus.datasource.password"));
    }
}
