package dev.lectern.embedded;

import dev.lectern.LogLines;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedKafkaTest {

    @TempDir
    Path folder;

    @Test
    void whatWasPublishedIsThereAfterARestart() throws Exception {
        try (var first = EmbeddedKafka.start(folder, 0)) {
            publish(first, "kept");
        }

        try (var second = EmbeddedKafka.start(folder, 0)) {
            assertThat(firstRecord(second)).isEqualTo("kept");
        }
    }

    @Test
    void aPortThatAProgramTookMeanwhileIsNotInsistedOn() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int twice = Ports.free(); // it has to be another for the controller
            var found = new ArrayDeque<>(List.of(other.getLocalPort(), Ports.free(), twice, twice, Ports.free()));

            try (var log = LogLines.ofErrors();
                    var kafka = EmbeddedKafka.start(folder, found::remove, UnaryOperator.identity(), List.of())) {
                publish(kafka, "mine");

                assertThat(firstRecord(kafka)).isEqualTo("mine");
                assertThat(log.lines()).isEmpty();
            }
        }
    }

    private static void publish(EmbeddedKafka kafka, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic("words", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("words", value.getBytes(UTF_8))).get();
        }
    }

    private static String firstRecord(EmbeddedKafka kafka) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "enable.auto.commit", false);
        var partition = new TopicPartition("words", 0);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var records = consumer.poll(Duration.ofSeconds(20));
            return new String(records.iterator().next().value(), UTF_8);
        }
    }
}
