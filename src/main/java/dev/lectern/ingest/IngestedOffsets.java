package dev.lectern.ingest;

import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition is stored, in PostgreSQL itself: Kafka knows that, too, but not of a database that is restored from a backup.
 *
 * @see <a href="https://kafka.apache.org/40/javadoc/org/apache/kafka/clients/consumer/KafkaConsumer.html">KafkaConsumer, "Storing Offsets
 *     Outside Kafka"</a>
 */
@Singleton
class IngestedOffsets {

    /** Also back: what is read again after a restore, or from a topic that was made anew, is not stored before it is. */
    private static final String NOTE = """
            insert into ingested (topic, "partition", next_offset) select * from unnest(?::text[], ?::int[], ?::bigint[])
            on conflict (topic, "partition") do update set next_offset = excluded.next_offset""";

    private final Database database;

    IngestedOffsets(DataSource database) {
        this.database = new Database(database);
    }

    /** Notes records that are stored, and all before them of their partitions. Joins the caller's transaction. */
    void note(Collection<? extends ConsumerRecord<?, ?>> stored) {
        Map<TopicPartition, Long> next =
                new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        stored.forEach(record ->
                next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        if (!next.isEmpty()) {
            database.change(
                    NOTE,
                    next.keySet().stream().map(TopicPartition::topic).toList(),
                    next.keySet().stream().map(TopicPartition::partition).toArray(Integer[]::new),
                    next.values().toArray(Long[]::new));
        }
    }
}
