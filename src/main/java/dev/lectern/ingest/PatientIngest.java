package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import dev.lectern.store.RejectCause;
import dev.lectern.trace.Stage;
import dev.lectern.trace.TraceParent;
import dev.lectern.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Sees a record through. A transient fault (PostgreSQL or Kafka away) is waited out, however long it takes: the channel
 * stands still meanwhile and nothing is skipped. A page that can never be stored becomes a reject.
 */
@ApplicationScoped
public class PatientIngest {

    private static final Logger LOG = Logger.getLogger(PatientIngest.class);
    private static final Duration END = Duration.ofSeconds(5);

    private final PageIngest pages;
    private final PageRejection rejection;
    private final IngestConfig config;
    private final Tracing tracing;
    private final CountDownLatch ending = new CountDownLatch(1);

    /** Counts the records at work, so that the database is not taken from under one of them. */
    private final Phaser atWork = new Phaser(1);

    PatientIngest(PageIngest pages, PageRejection rejection, IngestConfig config, Tracing tracing) {
        this.pages = pages;
        this.rejection = rejection;
        this.config = config;
        this.tracing = tracing;
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ending.countDown();
        int phase = atWork.arriveAndDeregister();
        try {
            atWork.awaitAdvanceInterruptibly(phase, END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("A page is still at work; it will be delivered again at the next start.");
        }
    }

    /**
     * Sees a record through.
     *
     * @return false if the process ends first; the record must then not be acknowledged, and is delivered again
     */
    boolean ingest(ConsumerRecord<String, byte[]> record, Arrival lane) throws InterruptedException {
        if (atWork.register() < 0) {
            return false; // the end has come
        }
        try (Stage stage = tracing.follow("ingest", SpanKind.CONSUMER, traceParent(record))
                .with("messaging.system", "kafka")
                .with("messaging.destination.name", record.topic())
                .with("messaging.kafka.message.key", record.key())
                .current()) {
            return untilDone(record, lane);
        } finally {
            atWork.arriveAndDeregister();
        }
    }

    private boolean untilDone(ConsumerRecord<String, byte[]> record, Arrival lane) throws InterruptedException {
        Duration wait = config.retryFirst();
        boolean failing = false;
        while (ending.getCount() > 0) {
            try {
                ingestOrReject(record, lane);
                if (failing) {
                    LOG.infof("Ingest goes on with %s.", nameOf(record));
                }
                return true;
            } catch (RuntimeException e) {
                if (!failing) {
                    failing = true;
                    LOG.warnf("Ingest waits at %s until it can be stored: %s", nameOf(record), e);
                }
                LOG.debug("Ingest failed", e);
            }
            if (ending.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            wait = min(wait.multipliedBy(2), config.retryAtMost());
        }
        return false;
    }

    private void ingestOrReject(ConsumerRecord<String, byte[]> record, Arrival lane) {
        try {
            pages.ingest(record, lane);
        } catch (RuntimeException e) {
            if (Faults.areTransient(e)
                    || ending.getCount() == 0) { // while the process ends, nothing is the page's fault
                throw e;
            }
            LOG.errorf(e, "The page %s cannot be stored and becomes a reject.", nameOf(record));
            reject(record, lane, RejectCauses.notStored(e));
        }
    }

    private void reject(ConsumerRecord<String, byte[]> record, Arrival lane, RejectCause cause) {
        try {
            rejection.reject(record, lane, cause);
        } catch (RuntimeException e) {
            if (Faults.areTransient(e)) {
                throw e;
            }
            rejection.rejectUnnamed(record, lane, cause);
        }
    }

    private static @Nullable String traceParent(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(TraceParent.HEADER);
        return header == null || header.value() == null ? null : new String(header.value(), US_ASCII);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static String nameOf(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }
}
