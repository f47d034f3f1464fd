package dev.lectern.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Finds the last positions on the topic of speeches. */
final class TopicEnd {

    private static final Logger LOG = Logger.getLogger(TopicEnd.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long FIRST_LOOK = 16;
    private static final long LOOK_FURTHER = 64;

    /** More than will ever be given, and far enough from the end of the numbers that others can follow. */
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private TopicEnd() {}

    /**
     * The position of the last committed record.
     *
     * @param clientSettings settings of every Kafka client of this process
     * @return empty when the topic holds none, because it is new or everything has been deleted by its retention
     */
    static OptionalLong position(Map<String, Object> clientSettings, String topic) {
        var partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(clientSettings, "read_committed")) {
            consumer.assign(List.of(partition));
            long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            // Markers of transactions and aborted records take offsets too, so the last record may lie further back.
            for (long look = FIRST_LOOK; ; look *= LOOK_FURTHER) {
                long from = Math.max(begin, end - look);
                List<Long> positions = between(consumer, partition, from, end);
                if (!positions.isEmpty()) {
                    return OptionalLong.of(positions.get(positions.size() - 1));
                }
                if (from == begin) {
                    return OptionalLong.empty();
                }
            }
        }
    }

    /**
     * The highest position of all that was sent of late, also in transactions that were never committed: more than one of them holds.
     *
     * @param clientSettings settings of every Kafka client of this process
     * @return 0 when there is none
     */
    static long highestSent(Map<String, Object> clientSettings, String topic) {
        var partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(clientSettings, "read_uncommitted")) {
            consumer.assign(List.of(partition));
            long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            return between(consumer, partition, Math.max(begin, end - FIRST_LOOK * LOOK_FURTHER), end).stream()
                    .mapToLong(position -> position)
                    .max()
                    .orElse(0);
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> clientSettings, String isolation) {
        var settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<Long> between(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from, long end) {
        List<Long> positions = new ArrayList<>();
        consumer.seek(partition, from);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < end) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The end of the topic " + partition.topic()
                        + " could not be read within " + PATIENCE.toSeconds() + " s.");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                positionOf(record).ifPresent(positions::add);
            }
        }
        return positions;
    }

    /** Empty for a record that somebody else put there: it has no place in the order and must not stop it. */
    private static OptionalLong positionOf(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_id");
        String id = header == null || header.value() == null ? "" : new String(header.value(), US_ASCII);
        if (!POSITION.matcher(id).matches()) {
            LOG.warnf(
                    "The record at offset %d of %s has no position in its ce_id and is passed over; only Lectern should write"
                            + " to this topic.",
                    record.offset(), record.topic());
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(id));
    }
}
