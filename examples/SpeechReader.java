import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows lectern.speeches: java -cp 'kafka-clients/*' SpeechReader.java localhost:9092 */
public class SpeechReader {
    public static void main(String[] args) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", args.length > 0 ? args[0] : "localhost:9092",
                "group.id", "speech-reader", // where this group was, it goes on
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "isolation.level", "read_committed"); // what the relay took back is never seen
        long last = 0;
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("lectern.speeches")); // one partition: its order is the order
            while (true) {
                for (ConsumerRecord<String, String> speech : consumer.poll(Duration.ofSeconds(1))) {
                    long position = Long.parseLong(header(speech, "ce_id"));
                    if (position > last) { // a record may repeat, with the same position
                        last = position;
                        System.out.println(position + " " + header(speech, "ce_type") + " " + speech.value());
                    }
                }
                consumer.commitSync(); // only when all of them are done
            }
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
