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
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Publishes positioned changes, in order, from the last committed position of the topic on. */
final class Publication implements AutoCloseable {

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
    private @Nullable Sent sent;
    private @Nullable RuntimeException refused;

    /** A change that is to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Outgoing(
            long position, byte[] full, @Nullable String traceParent) {}

    /** What is on its way in a transaction that is open. */
    private record Sent(int changes, long last, List<Stage> stages) {

        void failed(@Nullable String reason) {
            stages.forEach(stage -> {
                stage.failed(reason);
                stage.close();
            });
        }
    }

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
     * Sends changes while their positions are being committed, so that Kafka writes them down at the same time as PostgreSQL; not where
     * others come before them. Nobody who reads what is committed sees them before {@link #publish}, which must come only when the
     * positions are committed: a session that ends before aborts them. What Kafka's client refuses is told by {@link #publish}, as it is
     * no reason to give no positions.
     */
    PositionListener ahead(SpeechProducer producer) {
        producer.reach(topic); // now, while no transaction of PostgreSQL waits for it
        return (after, changes) -> {
            long bytes =
                    changes.stream().mapToLong(change -> change.full().length).sum();
            if (published != after || bytes > BATCH_BYTES) {
                return;
            }
            try {
                send(
                        producer,
                        changes.stream()
                                .map(change -> new Outgoing(change.position(), change.full(), change.traceParent()))
                                .toList());
            } catch (RuntimeException e) {
                refused = e;
                end(e.getMessage());
            }
        };
    }

    /**
     * Publishes what was sent ahead, or else the next changes of the feed, in one transaction.
     *
     * @param atMost so many of the feed
     * @return how many
     */
    int publish(Connection connection, SpeechProducer producer, int atMost)
            throws SQLException, ExecutionException, InterruptedException {
        if (refused != null) {
            throw refused;
        }
        if (sent == null) {
            List<Outgoing> next = next(connection, atMost);
            if (next.isEmpty()) {
                return 0;
            }
            send(producer, next);
        }
        Sent committed = commit(producer);
        published = committed.last();
        remember(connection, published);
        return committed.changes();
    }

    private List<Outgoing> next(Connection connection, int atMost) throws SQLException {
        var changes = new ArrayList<Outgoing>();
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setLong(1, published);
            next.setInt(2, atMost);
            next.setLong(3, BATCH_BYTES);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    changes.add(new Outgoing(
                            row.getLong("position"), row.getBytes("full_json"), row.getString("trace_parent")));
                }
            }
        }
        return changes;
    }

    private void send(SpeechProducer producer, List<Outgoing> changes) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>(changes.size());
        var stages = new ArrayList<Stage>();
        sent = new Sent(changes.size(), changes.get(changes.size() - 1).position(), stages);
        for (Outgoing change : changes) {
            records.add(SpeechRecord.of(topic, feed, change.full(), change.traceParent()));
            if (change.traceParent() != null) {
                stages.add(tracing.follow("relay", SpanKind.PRODUCER, change.traceParent())
                        .with("lectern.position", Long.toString(change.position()))
                        .with("messaging.system", "kafka")
                        .with("messaging.destination.name", topic));
            }
        }
        producer.send(List.copyOf(records));
    }

    /** Ends the traces of what was sent and never published. */
    @Override
    public void close() {
        end("The session of the relay ended before it was published.");
    }

    private void end(@Nullable String reason) {
        if (sent != null) {
            sent.failed(reason);
            sent = null;
        }
    }

    private Sent commit(SpeechProducer producer) throws ExecutionException, InterruptedException {
        Sent committing = Objects.requireNonNull(sent, "nothing was sent");
        sent = null;
        try {
            producer.commit();
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            committing.failed(e.getMessage());
            throw e;
        }
        committing.stages().forEach(Stage::close);
        return committing;
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
