package dev.lectern.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes positioned changes, in order, from the last committed position of the topic on. */
final class Publication {

    /** Most bytes of one transaction, so that many long speeches do not have to fit into memory together. */
    private static final long BATCH_BYTES = 16 * 1024 * 1024;

    private static final String NEXT = """
            select position, full_json
            from (select position, full_json,
                         sum(octet_length(full_json)) over (order by position) - octet_length(full_json) as bytes_before
                  from feed_entry where position > ? order by position limit ?) batch
            where bytes_before < ?
            order by position
            """;

    private final String topic;
    private final String feed;
    private long published;

    /**
     * Goes on after a position.
     *
     * @param topic topic of speeches
     * @param feed URI of the feed
     * @param published last position that is committed on the topic
     */
    Publication(String topic, String feed, long published) {
        this.topic = topic;
        this.feed = feed;
        this.published = published;
    }

    /** Last position known to be committed on the topic. */
    long published() {
        return published;
    }

    /**
     * Publishes the next changes in one transaction.
     *
     * @return how many
     */
    int publish(Connection connection, SpeechProducer producer, int atMost)
            throws SQLException, ExecutionException, InterruptedException {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        long last = published;
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setLong(1, published);
            next.setInt(2, atMost);
            next.setLong(3, BATCH_BYTES);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    last = row.getLong("position");
                    records.add(SpeechRecord.of(topic, feed, row.getBytes("full_json")));
                }
            }
        }
        if (!records.isEmpty()) {
            producer.publish(List.copyOf(records));
            published = last;
            remember(connection, last);
        }
        return records.size();
    }

    /** Only for a topic that has been emptied by its retention: otherwise the topic itself tells. */
    private static void remember(Connection connection, long published) throws SQLException {
        try (PreparedStatement progress = connection.prepareStatement("update relay_progress set published = ?")) {
            progress.setLong(1, published);
            progress.executeUpdate();
        }
    }

    /** What {@link #remember} kept. */
    static long remembered(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select published from relay_progress")) {
            result.next();
            return result.getLong(1);
        }
    }
}
