package dev.lectern.ingest;

import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.PageOutcomes;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageHeaders;
import dev.lectern.page.PageHints;
import dev.lectern.page.PageReader;
import dev.lectern.page.PageReading;
import dev.lectern.page.ScrapedPage;
import dev.lectern.store.RejectCause;
import dev.lectern.store.Rejects;
import dev.lectern.store.SpeechStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
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

    private static final String UNKNOWN = "unknown";
    private static final int LONGEST_REASON = 2_000;
    private static final int LARGEST_VALUE = 7 * 1024 * 1024;
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
     * @param cause why
     */
    void reject(ConsumerRecord<String, byte[]> record, Arrival lane, RejectCause cause) {
        reject(record, page(record, lane), cause);
    }

    /**
     * The last resort, when the database refuses the reject as well: keeps the bytes under the name of the record, without
     * anything that the record says of itself.
     */
    void rejectUnnamed(ConsumerRecord<String, byte[]> record, Arrival lane, RejectCause cause) {
        var page =
                new ScrapedPage(name(record), UNKNOWN, clock.instant(), lane, body(record), null, 200, PageHints.NONE);
        reject(record, page, cause);
    }

    private void reject(ConsumerRecord<String, byte[]> record, ScrapedPage page, RejectCause cause) {
        publish(record, page, cause.stage(), cause.reason());
        QuarkusTransaction.requiringNew().run(() -> {
            rejects.add(page, cause);
            speeches.countFailedRecheck(page.url(), page.time());
            outcomes.record(page.url(), page.source(), page.time(), PageOutcome.REJECTED, cause.reason());
        });
        metrics.rejected(cause.stage());
    }

    private static ScrapedPage page(ConsumerRecord<String, byte[]> record, Arrival lane) {
        PageReading reading = PageReader.read(record, lane);
        if (reading instanceof PageReading.Malformed malformed) {
            return malformed.page();
        }
        PageEvent event = ((PageReading.Understood) reading).event();
        return event instanceof ScrapedPage page
                ? page
                : new ScrapedPage(
                        event.url(),
                        event.source(),
                        event.time(),
                        event.arrival(),
                        body(record),
                        null,
                        200,
                        PageHints.NONE);
    }

    private static byte[] body(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? new byte[0] : record.value();
    }

    private static String name(ConsumerRecord<String, byte[]> record) {
        return "kafka:" + record.topic() + "/" + record.partition() + "/" + record.offset();
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
        headers.add(
                "reason",
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)).getBytes(UTF_8));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(page.url())
                .withHeaders(headers)
                .build();
        // The table has the bytes in any case; a record of this topic cannot hold more.
        byte[] value = page.body().length > LARGEST_VALUE ? new byte[0] : page.body();
        try {
            emitter.sendMessage(Message.of(value).addMetadata(metadata)).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            throw new PublishingFailure("Kafka did not acknowledge the reject of " + page.url() + ".", e);
        }
    }
}
