package dev.lectern.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The transactional producer of the leader. Its fixed transactional id fences whoever led before. */
final class SpeechProducer implements AutoCloseable {

    /** Bytes of a request, and of a message of the topic. */
    private static final int REQUEST = 8 * 1024 * 1024;

    /** Bytes that the value of a record may have; its key and its headers take far less than what is left. */
    static final int LARGEST = REQUEST - 64 * 1024;

    private static final Duration CLOSE = Duration.ofSeconds(5);

    /** Bytes; below what a broker takes by default ({@code message.max.bytes}). */
    private static final int MOST_TOGETHER = 512 * 1024;

    private final KafkaProducer<String, byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    /**
     * Connects, fences an earlier leader and resolves what it left open.
     *
     * @param clientSettings settings of every Kafka client of this process
     * @param transactionalId fixed id
     */
    SpeechProducer(Map<String, Object> clientSettings, String transactionalId) {
        var settings = new HashMap<>(clientSettings);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // What is sent together waits for each other anyway, in the transaction.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // Kafka may put off the first request of a transaction while it ends the one before.
        // It would refuse those behind it, and log that as an error; what comes meanwhile waits.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, MOST_TOGETHER);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** Finds out where records of a topic go, unless that is known, so that {@link #send} does not wait for it. */
    void reach(String topic) {
        producer.partitionsFor(topic);
    }

    /**
     * Begins a transaction with them. They are on their way when this returns, and nobody who reads what is committed sees them before
     * {@link #commit}.
     */
    void send(List<ProducerRecord<String, byte[]>> records) {
        producer.beginTransaction();
        for (ProducerRecord<String, byte[]> record : records) {
            sent.add(producer.send(record));
        }
    }

    /**
     * Ends the transaction.
     *
     * @throws ExecutionException if a record could not be written; the transaction is then aborted
     */
    void commit() throws ExecutionException, InterruptedException {
        try {
            producer.flush();
            for (Future<RecordMetadata> future : sent) {
                future.get();
            }
            producer.commitTransaction();
        } catch (ExecutionException | InterruptedException e) {
            abort(e);
            throw e;
        } finally {
            sent.clear();
        }
    }

    private void abort(Exception cause) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) { // the session ends now, and is to end with what went wrong first
            cause.addSuppressed(e);
        }
    }

    /** A transaction that is open is aborted: now, or by Kafka when the next leader comes. */
    @Override
    public void close() {
        producer.close(CLOSE);
    }
}
