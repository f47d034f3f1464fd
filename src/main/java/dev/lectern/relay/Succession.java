package dev.lectern.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;

/** Where a new leader goes on. */
final class Succession {

    private Succession() {}

    /**
     * Looks at topic and database, and keeps positions from being given twice where the topic knows more: that database was restored from a
     * backup. Clients of the stream may then have been told also of what was sent to the topic and never committed there.
     *
     * @param kafka settings of every Kafka client of this process
     * @return the last position that is committed on the topic; empty when it holds none
     */
    static OptionalLong begin(Connection connection, Map<String, Object> kafka, String topic) throws SQLException {
        OptionalLong committed = TopicEnd.position(kafka, topic);
        if (committed.isPresent() && Positions.newest(connection) < committed.getAsLong()) {
            Positions.startAbove(connection, Math.max(committed.getAsLong(), TopicEnd.highestSent(kafka, topic)));
        }
        return committed;
    }
}
