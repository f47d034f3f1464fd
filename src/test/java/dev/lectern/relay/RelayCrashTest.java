package dev.lectern.relay;

import dev.lectern.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A relay that dies at each point between a committed change and its record: the next one makes the order whole. */
class RelayCrashTest {

    private static final String ID = Leader.ID;

    @TempDir
    static Path folder;

    private static EmbeddedKafka kafka;

    private final String topic = "speeches-" + UUID.randomUUID();
    private RelayFixture database;
    private Connection connection;
    private Leader leader;

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
        leader = new Leader(clients(), topic, connection);
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

        leader.lead();

        assertThat(leader.told()).containsExactly("1 one", "2 two", "3 three");
    }

    @Test
    void whenItSentThemAheadAndPostgresDidNotCommit() throws Exception {
        try (Connection lost = database.connect();
                var dying = new SpeechProducer(clients(), ID)) {
            PositionListener ahead = leader.publication(0).ahead(dying);
            assertThatThrownBy(() -> Leader.positions().give(lost, 100, (after, changes) -> {
                        ahead.giving(after, changes);
                        database.end(lost);
                    }))
                    .isInstanceOfAny(SQLException.class, AssertionError.class); // the latter by the driver, in tests

            leader.lead();

            assertThat(leader.told()).containsExactly("1 one", "2 two", "3 three");
        }
    }

    @Test
    void whenItSentThemAheadAndDidNotPublishThem() throws Exception {
        try (var dying = new SpeechProducer(clients(), ID)) {
            Leader.positions().give(connection, 100, leader.publication(0).ahead(dying));
            database.addSpeech("four");

            leader.lead();

            assertThat(leader.told()).containsExactly("1 one", "2 two", "3 three", "4 four");
        }
    }

    @Test
    void afterItGaveThemAndBeforeItPublished() throws Exception {
        leader.give();

        leader.lead();

        assertThat(leader.told()).containsExactly("1 one", "2 two", "3 three");
    }

    @Test
    void withAnOpenTransaction() throws Exception {
        leader.give();
        try (KafkaProducer<String, byte[]> dying =
                new KafkaProducer<>(transactional(), new StringSerializer(), new ByteArraySerializer())) {
            dying.initTransactions();
            dying.beginTransaction();
            leader.records().forEach(dying::send);
            dying.flush();

            leader.lead();

            assertThat(leader.told()).containsExactly("1 one", "2 two", "3 three");
            dying.close(Duration.ZERO);
        }
    }

    @Test
    void afterItPublishedAndBeforeItNotedIt() throws Exception {
        leader.give();
        try (var dying = new SpeechProducer(clients(), ID)) {
            dying.send(leader.records());
            dying.commit();
        }
        database.addSpeech("four");

        leader.lead();

        assertThat(leader.told()).containsExactly("1 one", "2 two", "3 three", "4 four");
    }

    @Test
    void withAPartOfThemPublished() throws Exception {
        leader.give();
        try (var dying = new SpeechProducer(clients(), ID)) {
            dying.send(leader.records().subList(0, 1));
            dying.commit();
        }

        leader.lead();

        assertThat(leader.told()).containsExactly("1 one", "2 two", "3 three");
    }

    @Test
    void onATopicThatItsRetentionHasEmptied() throws Exception {
        leader.lead();
        try (Admin admin = Admin.create(clients())) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
        database.addSpeech("four");

        leader.lead();

        assertThat(leader.told()).containsExactly("4 four");
    }

    @Test
    void andADatabaseThatWasRestoredFromBeforeIt() throws Exception {
        leader.lead();
        try (Statement restore = connection.createStatement()) {
            restore.execute("update feed_entry set position = null, announced_at = null, full_json = null,"
                    + " summary_json = null where position > 1");
            restore.execute("update relay_progress set given = 1, published = 1");
        }

        leader.lead();

        assertThat(leader.told()).containsExactly("1 one", "2 two", "3 three", "4 two", "5 three");
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
