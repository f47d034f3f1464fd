package dev.lectern.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far a database says that the topics of pages are stored in it, which ingest writes down with the pages. */
final class NotedOffsets {

    private static final String NOTED = "select topic, \"partition\", next_offset from ingested";

    private NotedOffsets() {}

    /**
     * Reads them.
     *
     * @param url JDBC address
     * @throws SettingsFailure if PostgreSQL does not answer, or the database is of a program that did not write them down
     */
    static Map<TopicPartition, Long> read(String url, Settings settings) {
        Map<TopicPartition, Long> noted = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(url, DatabaseWait.connecting(settings));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NOTED)) {
            while (row.next()) {
                noted.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
            return noted;
        } catch (SQLException e) {
            throw new SettingsFailure("The database at " + DatabaseWait.address(url)
                    + " does not tell how far pages are stored in it (" + DatabaseWait.oneLine(e) + "); set "
                    + Rewind.TO + " (environment: LECTERN_REWIND_TO) to a time instead.");
        }
    }
}
