package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Consumes both lanes, each by a subscriber and a thread of its own, so that a backfill never keeps news waiting. */
@ApplicationScoped
public class PageConsumer {

    /** Channel of pages that are news. */
    public static final String LIVE = "pages";

    /** Channel of pages that are history. */
    public static final String BACKFILL = "pages-backfill";

    private final PatientIngest ingest;
    private final IngestProgress progress;

    PageConsumer(PatientIngest ingest, IngestProgress progress) {
        this.ingest = ingest;
        this.progress = progress;
    }

    @Incoming(LIVE)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> live() {
        return new PageLane(ingest, progress, Arrival.LIVE);
    }

    @Incoming(BACKFILL)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> backfill() {
        return new PageLane(ingest, progress, Arrival.BACKFILL);
    }
}
