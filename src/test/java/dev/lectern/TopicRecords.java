package dev.lectern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads and writes topics with plain clients, as programs of other people do. */
public final class TopicRecords {

    private static final String SERVERS = "bootstrap.servers";
    private static final int MEBIBYTE = 1024 * 1024;

    private TopicRecords() {}

    /** Writes records and waits until Kafka has them all. */
    public static void write(Map<String, Object> kafka, List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        SERVERS,
                        kafka.get(SERVERS),
                        "compression.type",
                        "zstd",
                        "max.request.size",
                        64 * MEBIBYTE,
                        "buffer.memory",
                        128 * MEBIBYTE),
                new StringSerializer(),
                new ByteArraySerializer())) {
            records.forEach(producer::send);
        }
    }

    /** Everything committed that a topic has now, in the order of its partition. */
    public static List<ConsumerRecord<String, byte[]>> read(Map<String, Object> kafka, String topic) {
        Map<String, Object> settings =
                Map.of(SERVERS, kafka.get(SERVERS), "isolation.level", "read_committed", "enable.auto.commit", false);
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    /** The text of a header that is there. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
