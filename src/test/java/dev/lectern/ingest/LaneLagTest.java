package dev.lectern.ingest;

import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.page.PageTopics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LaneLagTest {

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void countsWhatTheGroupHasNotCommitted() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
            try (var admin = Admin.create(client)) {
                prepare(admin, client);

                lag(client).update(admin);
            }
        }

        assertThat(lagOf("live")).isEqualTo(2);
        assertThat(lagOf("backfill")).as("of a group that never committed").isEqualTo(1);
    }

    @Test
    void knowsNothingBeforeItHasLooked() {
        var unused = lag(Map.of());

        assertThat(unused).isNotNull();
        assertThat(lagOf("live")).isNaN();
    }

    private static void prepare(Admin admin, Map<String, Object> client) throws Exception {
        admin.createTopics(List.of(
                        new NewTopic("lectern.pages", 2, (short) 1),
                        new NewTopic("lectern.pages.backfill", 2, (short) 1)))
                .all()
                .get();
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer())) {
            for (int partition : new int[] {0, 0, 1}) {
                producer.send(new ProducerRecord<>("lectern.pages", partition, "a", new byte[1]));
            }
            producer.send(new ProducerRecord<>("lectern.pages.backfill", 1, "a", new byte[1]));
        }
        admin.alterConsumerGroupOffsets(
                        "live-group", Map.of(new TopicPartition("lectern.pages", 0), new OffsetAndMetadata(1)))
                .all()
                .get();
    }

    private double lagOf(String lane) {
        return meters.get("lectern.ingest.lag").tag("lane", lane).gauge().value();
    }

    private LaneLag lag(Map<String, Object> client) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(PageTopics.class)
                .withMapping(IngestConfig.class)
                .withSources(new PropertiesConfigSource(Map.of(), "the test", 100))
                .build();
        return new LaneLag(
                meters,
                config.getConfigMapping(PageTopics.class),
                config.getConfigMapping(IngestConfig.class),
                client,
                null,
                "live-group",
                "backfill-group");
    }
}
