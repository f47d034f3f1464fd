package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes both lanes, each with a worker of its own, so that a backfill never keeps news waiting. */
@ApplicationScoped
public class PageConsumer {

    /** Channel of pages that are news. */
    public static final String LIVE = "pages";

    /** Channel of pages that are history. */
    public static final String BACKFILL = "pages-backfill";

    private final PatientIngest ingest;

    PageConsumer(PatientIngest ingest) {
        this.ingest = ingest;
    }

    @Incoming(LIVE)
    @Blocking(LIVE)
    Uni<Void> live(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        return done(ingest.ingest(records, Arrival.LIVE));
    }

    @Incoming(BACKFILL)
    @Blocking(BACKFILL)
    Uni<Void> backfill(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        return done(ingest.ingest(records, Arrival.BACKFILL));
    }

    /** Records that were not seen through, because the process ends, are neither acknowledged nor failed. */
    private static Uni<Void> done(boolean done) {
        return done ? Uni.createFrom().voidItem() : Uni.createFrom().nothing();
    }
}
