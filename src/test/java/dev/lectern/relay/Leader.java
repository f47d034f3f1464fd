package dev.lectern.relay;

import dev.lectern.TopicRecords;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.trace.Tracing;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Leads step by step, for tests. */
final class Leader {

    static final String ID = "lectern-relay";

    static final PositionListener SENDS_NOTHING_AHEAD = (after, changes) -> {};

    private static final String FEED = "/api/stream";

    private final Map<String, Object> clients;
    private final String topic;
    private final Connection connection;

    Leader(Map<String, Object> clients, String topic, Connection connection) {
        this.clients = clients;
        this.topic = topic;
        this.connection = connection;
    }

    /** What a new leader does, until nothing is left to do. */
    void lead() throws Exception {
        try (var producer = new SpeechProducer(clients, ID)) {
            var end = Succession.begin(connection, clients, topic);
            Publication publication = publication(end.orElse(Publication.remembered(connection)));
            positions().give(connection, 100, publication.ahead(producer));
            while (publication.publish(connection, producer, 2) > 0) {
                // two by two, of what was not sent ahead
            }
        }
    }

    void give() throws SQLException {
        positions().give(connection, 100, Leader.SENDS_NOTHING_AHEAD);
    }

    static Positions positions() {
        return new Positions(new ChangeRenderer(""), Clock.systemUTC());
    }

    Publication publication(long published) {
        return new Publication(topic, FEED, published, Tracing.off());
    }

    List<ProducerRecord<String, byte[]>> records() throws SQLException {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select full_json from feed_entry where position is not null order by position");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                records.add(SpeechRecord.of(topic, FEED, row.getBytes(1), null));
            }
        }
        return records;
    }

    List<String> told() throws IOException {
        var told = new ArrayList<String>();
        for (var record : TopicRecords.read(clients, topic)) {
            SpeechChange change = SpeechJson.readChange(record.value());
            told.add(change.position() + " " + change.speech().title());
        }
        return told;
    }
}
