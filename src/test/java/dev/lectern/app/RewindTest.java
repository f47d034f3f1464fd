package dev.lectern.app;

import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.store.TestDatabase;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RewindTest {

    private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");
    private static final TopicPartition LIVE = new TopicPartition("lectern.pages", 0);
    private static final TopicPartition BACKFILL = new TopicPartition("lectern.pages.backfill", 0);

    @TempDir
    static Path folder;

    private static EmbeddedKafka kafka;
    private static Map<String, Object> client;

    @BeforeAll
    static void startKafka() throws Exception {
        kafka = EmbeddedKafka.start(folder, 0);
        client = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(
                            new NewTopic(LIVE.topic(), 1, (short) 1), new NewTopic(BACKFILL.topic(), 1, (short) 1)))
                    .all()
                    .get();
            try (var producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer())) {
                for (int minute = 0; minute < 10; minute++) {
                    long time = TEN.plus(Duration.ofMinutes(minute)).toEpochMilli();
                    producer.send(new ProducerRecord<>(LIVE.topic(), 0, time, "https://a.example/", new byte[1]));
                }
            }
        }
    }

    @BeforeEach
    void everythingIsRead() throws Exception {
        commit(10);
        execute("delete from ingested");
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @Test
    void readsAgainWhatCameSinceThen() throws Exception {
        String said = Rewind.run(settings("2026-11-21T10:06:30Z"));

        assertThat(said)
                .isEqualTo("Ingest is set back to 2026-11-21T10:06:30Z: 3 records of lectern.pages will be read;"
                        + " 0 records of lectern.pages.backfill will be read.");
        assertThat(committed("lectern-ingest", LIVE)).isEqualTo(7);
        assertThat(committed("lectern-ingest-backfill", BACKFILL)).isZero();
    }

    @Test
    void readsWhatWasNeverReadWheneverItCame() throws Exception {
        commit(4);

        Rewind.run(settings("2026-11-21T10:06:30Z"));

        assertThat(committed("lectern-ingest", LIVE)).isEqualTo(4);
    }

    @Test
    void goesBackToWhatTheDatabaseHas() throws Exception {
        note(LIVE, 3);

        String said = Rewind.run(settings(null));

        assertThat(said)
                .isEqualTo("Ingest is set back to what the database has: 7 records of lectern.pages will be read;"
                        + " 0 records of lectern.pages.backfill will be read.");
        assertThat(committed("lectern-ingest", LIVE)).isEqualTo(3);
    }

    @Test
    void ofADatabaseThatNamesNothingEverythingIsReadAgain() throws Exception {
        Rewind.run(settings(null));

        assertThat(committed("lectern-ingest", LIVE)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 90, 20, 100, 20",
                "50, 90, 20, 100, 50",
                "95, 90, 20, 100, 90",
                "10, 90, 20, 100, 20",
                "-1, 90, 20, 100, 90",
                "50, 10, 20, 100, 20",
                "500, 90, 20, 100, 20",
                "50, 500, 20, 100, 20"
            })
    void neverForwardAndNoFurtherThanKafkaHas(Long back, long committed, long begin, long end, long from) {
        assertThat(Rewind.from(back, committed, begin, end)).isEqualTo(from);
    }

    @Test
    void readsNothingAgainWhenNothingCameSinceThen() throws Exception {
        Rewind.run(settings("2026-11-22T10:00:00Z"));

        assertThat(committed("lectern-ingest", LIVE)).isEqualTo(10);
    }

    @Test
    void refusesWhileAnIngestRuns() {
        Map<String, Object> member = new HashMap<>(client);
        member.put("group.id", "lectern-ingest");
        try (var consumer = new KafkaConsumer<>(member, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(LIVE.topic()));
            while (consumer.assignment().isEmpty()) {
                consumer.poll(Duration.ofMillis(100));
            }

            assertThatThrownBy(() -> Rewind.run(settings("2026-11-21T10:00:00Z")))
                    .isInstanceOf(SettingsFailure.class)
                    .hasMessageContaining("lectern-ingest has members");
        }
    }

    @Test
    void saysWhatIsMissingOrWrong() throws Exception {
        assertThatThrownBy(() -> Rewind.run(settings(null, null)))
                .hasMessageContaining("LECTERN_REWIND_TO")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
        assertThatThrownBy(() -> Rewind.run(settings(null, url(TestDatabase.fresh()))))
                .isInstanceOf(SettingsFailure.class)
                .hasMessageContaining("does not tell how far");
        assertThatThrownBy(() -> Rewind.run(settings("yesterday"))).hasMessageContaining("'yesterday'");
    }

    private static long committed(String group, TopicPartition partition) throws Exception {
        try (Admin admin = Admin.create(client)) {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(partition)
                    .offset();
        }
    }

    private static void commit(long offset) throws Exception {
        try (Admin admin = Admin.create(client)) {
            admin.alterConsumerGroupOffsets("lectern-ingest", Map.of(LIVE, new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }

    private static void note(TopicPartition partition, long next) throws Exception {
        execute("insert into ingested values ('%s', %d, %d)".formatted(partition.topic(), partition.partition(), next));
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = TestDatabase.get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String url(DataSource database) throws Exception {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private static Settings settings(@Nullable String to) throws Exception {
        return settings(to, url(TestDatabase.get()));
    }

    private static Settings settings(@Nullable String to, @Nullable String jdbcUrl) {
        Map<String, String> given = new HashMap<>(
                Map.of("kafka.bootstrap.servers", kafka.bootstrapServers(), "quarkus.datasource.username", "postgres"));
        if (to != null) {
            given.put(Rewind.TO, to);
        }
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build();
        return new Settings(
                Set.of(Roles.REWIND),
                Optional.of(kafka.bootstrapServers()),
                Optional.ofNullable(jdbcUrl),
                Path.of("data"),
                config);
    }
}
