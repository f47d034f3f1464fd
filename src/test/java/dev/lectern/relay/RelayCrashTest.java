package dev.lectern.relay;

import dev.lectern.TopicRecords;
import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.trace.Tracing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A relay that dies at each point between a committed change and its record: the next one makes the order whole. */
class RelayCrashTest {

    private static final String ID = "lectern-relay";
    private static final String FEED = "/api/stream";

    @TempDir
    static Path folder;

    private static EmbeddedKafka kafka;

    private final String topic = "speeches-" + UUID.randomUUID();
    private RelayFixture database;
    private Connection connection;

    @BeforeAll
    static void startKafka() {
        kafka = EmbeddedKafka.start(folder, 0);
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void prepare() throws Exception {
        database = new RelayFixture();
        connection = database.connect();
        try (Admin admin = Admin.create(clients())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        for (String title : List.of("one", "two", "three")) {
            database.addSpeech(title);
        }
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    @Test
    void whileItGivesPositions() throws Exception {
        try (Connection dying = database.connect();
                Statement statement = dying.createStatement()) {
            dying.setAutoCommit(false);
            statement.execute("""
                    update feed_entry set position = 1, announced_at = now(), full_json = '', summary_json = ''
                    where id = (select min(id) from feed_entry)""");
            statement.execute("update relay_progress set given = 1");
        } // the session ends without a commit

        lead();

        assertThat(told()).containsExactly("1 one", "2 two", "3 three");
    }

    @Test
    void afterItGaveThemAndBeforeItPublished() throws Exception {
        give();

        lead();

        assertThat(told()).containsExactly("1 one", "2 two", "3 three");
    }

    @Test
    void withAnOpenTransaction() throws Exception {
        give();
        try (KafkaProducer<String, byte[]> dying =
                new KafkaProducer<>(transactional(), new StringSerializer(), new ByteArraySerializer())) {
            dying.initTransactions();
            dying.beginTransaction();
            records().forEach(dying::send);
            dying.flush();

            lead();

            assertThat(told()).containsExactly("1 one", "2 two", "3 three");
            dying.close(Duration.ZERO);
        }
    }

    @Test
    void afterItPublishedAndBeforeItNotedIt() throws Exception {
        give();
        try (var dying = new SpeechProducer(clients(), ID)) {
            dying.publish(records());
        }
        database.addSpeech("four");

        lead();

        assertThat(told()).containsExactly("1 one", "2 two", "3 three", "4 four");
    }

    @Test
    void withAPartOfThemPublished() throws Exception {
        give();
        try (var dying = new SpeechProducer(clients(), ID)) {
            dying.publish(records().subList(0, 1));
        }

        lead();

        assertThat(told()).containsExactly("1 one", "2 two", "3 three");
    }

    @Test
    void onATopicThatItsRetentionHasEmptied() throws Exception {
        lead();
        try (Admin admin = Admin.create(clients())) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
        database.addSpeech("four");

        lead();

        assertThat(told()).containsExactly("4 four");
    }

    @Test
    void andADatabaseThatWasRestoredFromBeforeIt() throws Exception {
        lead();
        try (Statement restore = connection.createStatement()) {
            restore.execute("update feed_entry set position = null, announced_at = null, full_json = null,"
                    + " summary_json = null where position > 1");
            restore.execute("update relay_progress set given = 1, published = 1");
        }

        lead();

        assertThat(told()).containsExactly("1 one", "2 two", "3 three", "4 two", "5 three");
    }

    /** What a new leader does, until nothing is left to do. */
    private void lead() throws Exception {
        try (var producer = new SpeechProducer(clients(), ID)) {
            var end = TopicEnd.position(clients(), topic);
            Positions.startAbove(connection, end.orElse(0));
            var publication =
                    new Publication(topic, FEED, end.orElse(Publication.remembered(connection)), Tracing.off());
            give();
            while (publication.publish(connection, producer, 2) > 0) {
                // two by two
            }
        }
    }

    private void give() throws SQLException {
        new Positions(new ChangeRenderer(""), Clock.systemUTC()).give(connection, 100);
    }

    private List<ProducerRecord<String, byte[]>> records() throws SQLException {
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

    private List<String> told() {
        return TopicRecords.read(clients(), topic).stream()
                .map(record -> {
                    SpeechChange change = read(record.value());
                    return change.position() + " " + change.speech().title();
                })
                .toList();
    }

    private static SpeechChange read(byte[] json) {
        try {
            return SpeechJson.readChange(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> clients() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    private static Map<String, Object> transactional() {
        var settings = new HashMap<>(clients());
        settings.put("transactional.id", ID);
        return settings;
    }
}
