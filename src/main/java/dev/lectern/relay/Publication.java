package dev.lectern.relay;

import dev.lectern.trace.Stage;
import dev.lectern.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
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
            select position, full_json, trace_parent
            from (select position, full_json, trace_parent,
                         sum(octet_length(full_json)) over (order by position) - octet_length(full_json) as bytes_before
                  from feed_entry where position > ? order by position limit ?) batch
            where bytes_before < ?
            order by position
            """;

    private final String topic;
    private final String feed;
    private final Tracing tracing;
    private long published;

    /**
     * Goes on after a position.
     *
     * @param topic topic of speeches
     * @param feed URI of the feed
     * @param published last position that is committed on the topic
     * @param tracing told of each change whose page is traced
     */
    Publication(String topic, String feed, long published, Tracing tracing) {
        this.topic = topic;
        this.feed = feed;
        this.tracing = tracing;
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
        var stages = new ArrayList<Stage>();
        long last = published;
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setLong(1, published);
            next.setInt(2, atMost);
            next.setLong(3, BATCH_BYTES);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    last = row.getLong("position");
                    String traceParent = row.getString("trace_parent");
                    records.add(SpeechRecord.of(topic, feed, row.getBytes("full_json"), traceParent));
                    if (traceParent != null) {
                        stages.add(tracing.follow("relay", SpanKind.PRODUCER, traceParent)
                                .with("lectern.position", Long.toString(last))
                                .with("messaging.system", "kafka")
                                .with("messaging.destination.name", topic));
                    }
                }
            }
        }
        if (!records.isEmpty()) {
            publish(producer, records, stages);
            published = last;
            remember(connection, last);
        }
        return records.size();
    }

    private static void publish(
            SpeechProducer producer, List<ProducerRecord<String, byte[]>> records, List<Stage> stages)
            throws ExecutionException, InterruptedException {
        try {
            producer.publish(List.copyOf(records));
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            stages.forEach(stage -> stage.failed(e.getMessage()));
            throw e;
        } finally {
            stages.forEach(Stage::close);
        }
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
