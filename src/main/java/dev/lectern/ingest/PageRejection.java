package dev.lectern.ingest;

import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.PageOutcomes;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHeaders;
import dev.lectern.page.PageHints;
import dev.lectern.page.PageReader;
import dev.lectern.page.PageReading;
import dev.lectern.page.ScrapedPage;
import dev.lectern.store.Rejects;
import dev.lectern.store.SpeechStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Puts a page that could not be read where people and programs can see it, and lets the line go on. */
@ApplicationScoped
public class PageRejection {

    /** Name of the outgoing channel. */
    public static final String CHANNEL = "rejects-out";

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final MutinyEmitter<byte[]> emitter;
    private final Rejects rejects;
    private final SpeechStore speeches;
    private final PageOutcomes outcomes;
    private final IngestMetrics metrics;
    private final Clock clock;

    PageRejection(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            Rejects rejects,
            SpeechStore speeches,
            PageOutcomes outcomes,
            IngestMetrics metrics,
            Clock clock) {
        this.emitter = emitter;
        this.rejects = rejects;
        this.speeches = speeches;
        this.outcomes = outcomes;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Rejects a record: first on the topic, then in the table, so that a crash in between repeats it and loses nothing.
     *
     * @param stage {@code read}, {@code parse} or {@code store}
     * @param reason one sentence
     */
    void reject(ConsumerRecord<String, byte[]> record, Arrival lane, String stage, String reason) {
        ScrapedPage page = page(record, lane);
        publish(record, page, stage, reason);
        QuarkusTransaction.requiringNew().run(() -> {
            rejects.add(page, stage, reason);
            speeches.countFailedRecheck(page.url(), page.time());
            outcomes.record(page.url(), page.source(), page.time(), PageOutcome.REJECTED, reason);
        });
        metrics.rejected(stage);
    }

    private ScrapedPage page(ConsumerRecord<String, byte[]> record, Arrival lane) {
        PageReading reading = PageReader.read(record, lane);
        if (reading instanceof PageReading.Understood understood && understood.event() instanceof ScrapedPage page) {
            return page;
        }
        String url = reading instanceof PageReading.Malformed malformed ? malformed.url() : record.key();
        String source = reading instanceof PageReading.Malformed malformed ? malformed.source() : "unknown";
        byte[] body = record.value() == null ? new byte[0] : record.value();
        Instant time = Instant.ofEpochMilli(record.timestamp());
        return new ScrapedPage(url, source, time, lane, body, null, 200, PageHints.NONE);
    }

    private void publish(ConsumerRecord<String, byte[]> record, ScrapedPage page, String stage, String reason) {
        var headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().equals(PageHeaders.ID) && !header.key().equals(PageHeaders.TYPE)) {
                headers.add(header);
            }
        }
        headers.add(PageHeaders.ID, UUID.randomUUID().toString().getBytes(UTF_8));
        headers.add(PageHeaders.TYPE, PageHeaders.TYPE_REJECTED.getBytes(UTF_8));
        headers.add("rejected_at", clock.instant().toString().getBytes(UTF_8));
        headers.add("stage", stage.getBytes(UTF_8));
        headers.add("reason", reason.getBytes(UTF_8));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(page.url())
                .withHeaders(headers)
                .build();
        try {
            emitter.sendMessage(Message.of(page.body()).addMetadata(metadata))
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            throw new PublishingFailure("Kafka did not acknowledge the reject of " + page.url() + ".", e);
        }
    }
}
