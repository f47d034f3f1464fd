package dev.lectern;

import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SpeechTopic;
import dev.lectern.store.Announcements;
import dev.lectern.store.FeedRows;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Does in tests what ingest and relay do together: stores a change and publishes it. */
@Singleton
public class Announcer {

    private final FeedRows rows;
    private final Announcements feed;
    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    Announcer(
            DataSource database,
            Announcements feed,
            SpeechTopic topic,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.rows = new FeedRows(database);
        this.feed = feed;
        this.topic = topic.topic();
        this.producer = new KafkaProducer<>(new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer());
    }

    /** Position of the newest change. */
    public long newest() {
        return feed.newest();
    }

    /** Stores and publishes one more change. */
    public SampleChange announce(UnaryOperator<SampleChange> as) {
        SampleChange sample = as.apply(SampleChange.at(newest() + 1));
        rows.announce(sample);
        publish(sample);
        return sample;
    }

    /** Stores and publishes as many of the usual kind. */
    public void announce(int many) {
        for (int n = 0; n < many; n++) {
            announce(sample -> sample);
        }
    }

    /** Stores a change whose record is missing on the topic. */
    public SampleChange storeOnly() {
        SampleChange sample = SampleChange.at(newest() + 1);
        rows.announce(sample);
        return sample;
    }

    /** Publishes, perhaps again. */
    public void publish(SampleChange sample) {
        var record = new ProducerRecord<>(topic, sample.value().id().toString(), sample.full());
        record.headers().add("ce_id", Long.toString(sample.value().position()).getBytes(UTF_8));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the change of a test", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
