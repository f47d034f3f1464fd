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
    private final Map<String, Object> kafka;
    private final KafkaProducer<String, byte[]> producer;

    /** A transaction of Kafka; aborted when it is closed, as by the next relay. */
    public static final class OpenTransaction implements AutoCloseable {

        private final KafkaProducer<String, byte[]> producer;

        private OpenTransaction(KafkaProducer<String, byte[]> producer) {
            this.producer = producer;
        }

        @Override
        public void close() {
            producer.abortTransaction();
            producer.close();
        }
    }

    Announcer(
            DataSource database,
            Announcements feed,
            SpeechTopic topic,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.rows = new FeedRows(database);
        this.feed = feed;
        this.topic = topic.topic();
        this.kafka = kafka;
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
        send(producer, sample);
    }

    /** Sends a change in a transaction that is not committed. */
    public OpenTransaction send(SampleChange sample) {
        var settings = new HashMap<>(kafka);
        settings.put("transactional.id", "announcer");
        var transactional = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        transactional.initTransactions();
        transactional.beginTransaction();
        send(transactional, sample);
        return new OpenTransaction(transactional);
    }

    private void send(KafkaProducer<String, byte[]> by, SampleChange sample) {
        var record = new ProducerRecord<>(topic, sample.value().id().toString(), sample.full());
        record.headers().add("ce_id", Long.toString(sample.value().position()).getBytes(UTF_8));
        try {
            by.send(record).get();
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
