package dev.lectern.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * Roles that do not migrate wait until an ingest process has brought the schema up to date. PostgreSQL may come later than
 * this process, so that is waited for too.
 */
final class SchemaWait {

    /** Version of the newest migration in this program; a test compares it with the files. */
    static final int NEWEST_MIGRATION = 30;

    private static final int EVERY_SECONDS = 1;
    private static final int SAY_EVERY = 15;

    /** What Flyway writes down; a newer schema is fine, as migrations suit the program before them as well. */
    private static final String VERSION =
            "select coalesce(max(version::int), 0) from flyway_schema_history where success and version is not null";

    private SchemaWait() {}

    static void forSchema(Settings settings, EarlyConsole console) throws InterruptedException {
        String url = settings.jdbcUrl().orElseGet(() -> System.getProperty("quarkus.datasource.jdbc.url"));
        for (int tries = 0; ; tries++) {
            String state = state(url, settings);
            if (state.isEmpty()) {
                return;
            }
            if (tries % SAY_EVERY == 0) {
                console.say("Waiting for the database schema, which a process with the role migrate or ingest makes: "
                        + state);
            }
            TimeUnit.SECONDS.sleep(EVERY_SECONDS);
        }
    }

    /** Empty when the schema is there, else what is missing. */
    private static String state(String url, Settings settings) {
        try (Connection connection = DriverManager.getConnection(url, DatabaseWait.connecting(settings));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(VERSION)) {
            result.next();
            int version = result.getInt(1);
            return version >= NEWEST_MIGRATION ? "" : "it has version " + version + " of " + NEWEST_MIGRATION;
        } catch (SQLException e) {
            return DatabaseWait.oneLine(e);
        }
    }
}
