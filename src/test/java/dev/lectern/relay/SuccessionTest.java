package dev.lectern.relay;

import dev.lectern.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SuccessionTest {

    @TempDir
    static Path kafkaFolder;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void startKafka() {
        kafka = EmbeddedKafka.start(kafkaFolder, 0);
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @Test
    void aRestoredDatabaseGivesNothingAgainThatWasEverSent() throws Exception {
        String topic = topic("restored");
        send(topic, true, 1, 5);
        send(topic, false, 6, 9);
        try (Connection connection = having(3)) {
            OptionalLong committed = Succession.begin(connection, clients(), topic);

            assertThat(committed).isEqualTo(OptionalLong.of(5));
            assertThat(Positions.newest(connection)).isEqualTo(9);
        }
    }

    @Test
    void whatPostgresqlRefusedIsGivenToAnother() throws Exception {
        String topic = topic("refused");
        send(topic, true, 1, 5);
        send(topic, false, 6, 9);
        try (Connection connection = having(5)) {
            OptionalLong committed = Succession.begin(connection, clients(), topic);

            assertThat(committed).isEqualTo(OptionalLong.of(5));
            assertThat(Positions.newest(connection)).as("no hole").isEqualTo(5);
        }
    }

    @Test
    void aTopicThatIsNewTellsNothing() throws Exception {
        String topic = topic("new");
        try (Connection connection = having(3)) {
            OptionalLong committed = Succession.begin(connection, clients(), topic);

            assertThat(committed).isEmpty();
            assertThat(Positions.newest(connection)).isEqualTo(3);
        }
    }

    /** To a database of its own. */
    private static Connection having(long given) throws SQLException {
        Connection connection = new RelayFixture().connect();
        Positions.startAbove(connection, given);
        return connection;
    }

    private static String topic(String name) throws Exception {
        try (Admin admin = Admin.create(clients())) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
        return name;
    }

    private static void send(String topic, boolean commit, long from, long to) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "of-the-test");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            LongStream.rangeClosed(from, to).forEach(position -> {
                var record = new ProducerRecord<>(topic, "a", "x".getBytes(UTF_8));
                record.headers().add("ce_id", Long.toString(position).getBytes(UTF_8));
                producer.send(record);
            });
            producer.flush();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static Map<String, Object> clients() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }
}
