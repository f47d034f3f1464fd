package dev.lectern.page;

import dev.lectern.trace.Stage;
import dev.lectern.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Publishes page events to the topic of their arrival and waits until Kafka has acknowledged them. */
@ApplicationScoped
public class PagePublisher {

    /** Name of the outgoing channel. */
    public static final String CHANNEL = "pages-out";

    /** Longer than the producer's own {@code delivery.timeout.ms}, which ends first and says why. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final MutinyEmitter<byte[]> emitter;
    private final PageTopics topics;
    private final Tracing tracing;

    PagePublisher(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            PageTopics topics,
            Tracing tracing) {
        this.emitter = emitter;
        this.topics = topics;
        this.tracing = tracing;
    }

    /**
     * Publishes and waits; blocks, so call it from a worker thread.
     *
     * @throws PageTooLarge if Kafka never takes it as it is
     * @throws PageNotPublished if Kafka did not acknowledge it; the same event may be published again later
     */
    public void publish(PageEvent event) throws PageNotPublished {
        String topic = topics.topicOf(event.arrival());
        try (Stage stage = tracing.begin("publish", SpanKind.PRODUCER)
                .with("messaging.system", "kafka")
                .with("messaging.destination.name", topic)) {
            publish(event, PageWriter.write(topic, event, stage.traceParent()));
        }
    }

    /**
     * Publishes without waiting, for those that have many to publish; how many are on their way is the caller's affair.
     *
     * @return completes when Kafka has acknowledged it, or with the exception that {@link #publish} would throw
     */
    public CompletionStage<Void> send(PageEvent event) {
        String topic = topics.topicOf(event.arrival());
        Stage stage = tracing.begin("publish", SpanKind.PRODUCER)
                .with("messaging.system", "kafka")
                .with("messaging.destination.name", topic);
        ProducerRecord<String, byte[]> record = PageWriter.write(topic, event, stage.traceParent());
        return emitter.sendMessage(message(record))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(e -> failure(event.url(), e))
                .onTermination()
                .invoke(stage::close)
                .subscribeAsCompletionStage();
    }

    private void publish(PageEvent event, ProducerRecord<String, byte[]> record) throws PageNotPublished {
        try {
            emitter.sendMessage(message(record)).await().atMost(PATIENCE);
        } catch (TimeoutException e) {
            throw new PageNotPublished(event.url(), "no acknowledgement within " + PATIENCE.toSeconds() + " s", e);
        } catch (RuntimeException e) {
            throw failure(event.url(), e);
        }
    }

    private static Message<byte[]> message(ProducerRecord<String, byte[]> record) {
        return Message.of(record.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(record.topic())
                        .withKey(record.key())
                        .withHeaders(record.headers())
                        .build());
    }

    /** The exception that tells whether it is of any use to publish the page again. */
    static PageNotPublished failure(String url, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException || cause instanceof RecordBatchTooLargeException) {
                return new PageTooLarge(url, e);
            }
        }
        return new PageNotPublished(url, e.getMessage(), e);
    }
}
