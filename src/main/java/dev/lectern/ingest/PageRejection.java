package dev.lectern.ingest;

import dev.lectern.page.PageHeaders;
import dev.lectern.page.ScrapedPage;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

    private static final int LONGEST_REASON = 2_000;
    private static final int LARGEST_VALUE = 7 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final MutinyEmitter<byte[]> emitter;
    private final Clock clock;

    PageRejection(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            Clock clock) {
        this.emitter = emitter;
        this.clock = clock;
    }

    /**
     * Publishes rejects, before they are written to the table: a crash in between repeats them and loses nothing.
     *
     * @throws PublishingFailure if Kafka does not acknowledge them
     */
    void publish(List<ReadPage.Refused> rejects) {
        if (rejects.isEmpty()) {
            return;
        }
        try {
            Uni.join()
                    .all(rejects.stream().map(this::send).toList())
                    .andFailFast()
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            throw new PublishingFailure(
                    "Kafka did not acknowledge the reject of " + rejects.get(0).url() + ".", e);
        }
    }

    private Uni<Void> send(ReadPage.Refused refused) {
        ConsumerRecord<String, byte[]> record = refused.record();
        ScrapedPage page = refused.reject().packed().page();
        String stage = refused.reject().stage();
        String reason = refused.reject().reason();
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
        return emitter.sendMessage(Message.of(value).addMetadata(metadata));
    }
}
