package dev.lectern.relay;

import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.trace.Tracing;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublicationTest {

    private static final String ID = "lectern-relay";

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
    void everyChangeIsPublishedOnceInOrderAndFoundAgain() throws Exception {
        String topic = topic("published");
        var database = new RelayFixture();
        try (Connection connection = database.connect();
                var producer = new SpeechProducer(clients(), ID)) {
            give(database, connection, "one", "two", "three");
            assertThat(TopicEnd.position(clients(), topic)).isEmpty();

            var publication = new Publication(topic, "/api/stream", 0, Tracing.off());
            publication.publish(connection, producer, 2);
            publication.publish(connection, producer, 2);

            await().untilAsserted(() -> assertThat(positions(topic)).containsExactly("1", "2", "3"));
            assertThat(TopicEnd.position(clients(), topic)).isEqualTo(OptionalLong.of(3));
            assertThat(Publication.remembered(connection)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-1", "+7", "seven", ""})
    void aRecordOfSomebodyElseIsPassedOver(String id) throws Exception {
        String topic = topic("foreign-" + id.hashCode());
        var foreign = new ProducerRecord<>(topic, new byte[0], new byte[0]);
        foreign.headers().add("ce_id", id.getBytes(UTF_8));
        try (var producer =
                new KafkaProducer<>(new HashMap<>(clients()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(foreign).get();
        }

        assertThat(TopicEnd.position(clients(), topic)).isEmpty();
    }

    @Test
    void whatIsSentAheadIsSeenByNobodyBeforeItIsPublished() throws Exception {
        String topic = topic("ahead");
        var database = new RelayFixture();
        try (Connection connection = database.connect();
                var producer = new SpeechProducer(clients(), ID)) {
            database.addSpeech("one");
            database.addSpeech("two");
            var publication = new Publication(topic, "/api/stream", 0, Tracing.off());
            positions().give(connection, 100, publication.ahead(producer));
            assertThat(positions(topic)).isEmpty();
            await().untilAsserted(() ->
                    assertThat(positions(topic, "read_uncommitted")).containsExactly("1", "2"));

            int published = publication.publish(connection, producer, 100);

            assertThat(published).isEqualTo(2);
            assertThat(publication.publish(connection, producer, 100)).isZero();
            await().untilAsserted(() -> assertThat(positions(topic)).containsExactly("1", "2"));
            assertThat(Publication.remembered(connection)).isEqualTo(2);
        }
    }

    @Test
    void whatKafkaRefusesAheadIsToldWhenItIsPublished() throws Exception {
        String topic = topic("refused");
        var database = new RelayFixture();
        try (Connection connection = database.connect();
                var producer = new SpeechProducer(clients(), ID)) {
            database.addSpeech("one");
            var publication = new Publication(topic, "/api/stream", 0, Tracing.off());
            PositionListener ahead = publication.ahead(producer);
            producer.close();

            positions().give(connection, 100, ahead);

            assertThat(RelayFixture.changes(connection)).hasSize(1);
            assertThatThrownBy(() -> publication.publish(connection, producer, 100))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(publication.published()).isZero();
        }
    }

    @Test
    void nothingIsSentAheadOfWhatStillWaits() throws Exception {
        String topic = topic("behind");
        var database = new RelayFixture();
        try (Connection connection = database.connect();
                var producer = new SpeechProducer(clients(), ID)) {
            give(database, connection, "one", "two");
            database.addSpeech("three");
            var publication = new Publication(topic, "/api/stream", 0, Tracing.off());
            positions().give(connection, 100, publication.ahead(producer));

            publication.publish(connection, producer, 1);
            publication.publish(connection, producer, 100);

            await().untilAsserted(() -> assertThat(positions(topic)).containsExactly("1", "2", "3"));
        }
    }

    @Test
    void aNewLeaderFencesTheOldOneAndGoesOnWhereTheTopicEnds() throws Exception {
        String topic = topic("fenced");
        var database = new RelayFixture();
        try (Connection connection = database.connect();
                var old = new SpeechProducer(clients(), ID)) {
            give(database, connection, "one", "two");
            var stale = new Publication(topic, "/api/stream", 0, Tracing.off());
            stale.publish(connection, old, 1);
            try (var young = new SpeechProducer(clients(), ID)) {
                var publication = new Publication(
                        topic,
                        "/api/stream",
                        TopicEnd.position(clients(), topic).orElseThrow(),
                        Tracing.off());

                publication.publish(connection, young, 10);

                assertThatThrownBy(() -> stale.publish(connection, old, 10))
                        .satisfiesAnyOf(
                                e -> assertThat(e).hasRootCauseInstanceOf(ProducerFencedException.class),
                                e -> assertThat(e).hasRootCauseInstanceOf(InvalidProducerEpochException.class),
                                e -> assertThat(e).isInstanceOf(ProducerFencedException.class));
                assertThat(positions(topic)).containsExactly("1", "2");
            }
        }
    }

    private static void give(RelayFixture database, Connection connection, String... titles) throws Exception {
        for (String title : titles) {
            database.addSpeech(title);
        }
        positions().give(connection, 100, Leader.SENDS_NOTHING_AHEAD);
    }

    private static Positions positions() {
        return new Positions(new ChangeRenderer(""), Clock.systemUTC());
    }

    private static Map<String, Object> clients() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    private static String topic(String name) throws Exception {
        try (Admin admin = Admin.create(clients())) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
        return name;
    }

    private static List<String> positions(String topic) {
        return positions(topic, "read_committed");
    }

    private static List<String> positions(String topic, String isolation) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "isolation.level",
                isolation,
                "enable.auto.commit",
                false);
        var partition = new TopicPartition(topic, 0);
        var positions = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> positions.add(
                                new String(record.headers().lastHeader("ce_id").value(), UTF_8)));
            }
        }
        return positions;
    }
}
