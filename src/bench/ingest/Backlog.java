import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Pages that wait. */
class Backlog {

    private Backlog() {}

    /** Those from one number on, up to another. */
    static void fill(String kafka, int from, int to) {
        try (var producer = producer(kafka)) {
            for (int number = from; number < to; number++) {
                producer.send(page("lectern.pages.backfill", "https://archive.example/" + number, "archive", number));
            }
        }
    }

    static KafkaProducer<String, byte[]> producer(String kafka) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka, "compression.type", "zstd", "linger.ms", 20, "batch.size", 262_144);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    static ProducerRecord<String, byte[]> page(String topic, String url, String source, int number) {
        var record =
                new ProducerRecord<>(topic, url, Speech.page(number).getBytes(UTF_8));
        record.headers().add("ce_source", source.getBytes(UTF_8)).add("content-type", "text/html".getBytes(UTF_8));
        return record;
    }
}
