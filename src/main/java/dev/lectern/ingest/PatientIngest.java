package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Sees a record through. A transient fault (PostgreSQL or Kafka away) is waited out, however long it takes: the channel
 * stands still meanwhile and nothing is skipped. A page that can never be stored becomes a reject.
 */
@ApplicationScoped
public class PatientIngest {

    private static final Logger LOG = Logger.getLogger(PatientIngest.class);

    private final PageIngest pages;
    private final PageRejection rejection;
    private final IngestConfig config;
    private final CountDownLatch ending = new CountDownLatch(1);

    PatientIngest(PageIngest pages, PageRejection rejection, IngestConfig config) {
        this.pages = pages;
        this.rejection = rejection;
        this.config = config;
    }

    void end(@Observes ShutdownEvent event) {
        ending.countDown();
    }

    void ingest(ConsumerRecord<String, byte[]> record, Arrival lane) throws InterruptedException {
        Duration wait = config.retryFirst();
        boolean failing = false;
        while (true) {
            try {
                ingestOrReject(record, lane);
                if (failing) {
                    LOG.infof("Ingest goes on with %s.", nameOf(record));
                }
                return;
            } catch (RuntimeException e) {
                if (!failing) {
                    failing = true;
                    LOG.warnf("Ingest waits at %s until it can be stored: %s", nameOf(record), e);
                }
                LOG.debug("Ingest failed", e);
            }
            if (ending.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "The process ends before " + nameOf(record) + " could be stored; it will be delivered again.");
            }
            wait = min(wait.multipliedBy(2), config.retryAtMost());
        }
    }

    private void ingestOrReject(ConsumerRecord<String, byte[]> record, Arrival lane) {
        try {
            pages.ingest(record, lane);
        } catch (RuntimeException e) {
            if (Faults.areTransient(e)) {
                throw e;
            }
            LOG.errorf(e, "The page %s cannot be stored and becomes a reject.", nameOf(record));
            rejection.reject(record, lane, "store", Faults.sentence(e));
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static String nameOf(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }
}
