package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One lane of pages. Its polls are stored by a thread of its own, one after the other; while one is stored, the next begins to be read. A
 * poll is acknowledged when all of it is stored.
 */
final class PageLane implements Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> {

    private static final Logger LOG = Logger.getLogger(PageLane.class);

    /** One that is stored and one that begins to be read. */
    private static final int IN_FLIGHT = 2;

    private final PatientIngest ingest;
    private final IngestProgress progress;
    private final Arrival lane;
    private final ExecutorService executor;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean ended;

    PageLane(PatientIngest ingest, IngestProgress progress, Arrival lane) {
        this.ingest = ingest;
        this.progress = progress;
        this.lane = lane;
        this.executor = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "lectern-ingest-" + lane.word());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(IN_FLIGHT);
    }

    @Override
    public void onNext(Message<ConsumerRecords<String, byte[]>> poll) {
        if (ended || ingest.isEnding()) {
            return; // it will be delivered again
        }
        try {
            ReadAhead records = ingest.begin(poll.getPayload(), lane);
            executor.execute(() -> store(poll, records));
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Nothing behind what was not seen through is stored before it: all of that is delivered again. */
    private void store(Message<?> poll, ReadAhead records) {
        if (ended) {
            return;
        }
        try {
            if (ingest.ingest(records)) {
                poll.ack().whenComplete((done, fault) -> warnUnacknowledged(fault));
                Objects.requireNonNull(subscription).request(1);
            } else {
                end();
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private void warnUnacknowledged(@Nullable Throwable fault) {
        if (fault != null) {
            LOG.warnf("Pages of the lane %s are stored, and will be delivered again: %s", lane.word(), fault);
        }
    }

    /** First it is told, as the end of the client may fail, too. */
    private void fail(Throwable fault) {
        onError(fault);
        Flow.Subscription open = subscription;
        if (open != null) {
            try {
                open.cancel();
            } catch (RuntimeException e) {
                LOG.debugf(e, "The consumer of the lane %s did not end.", lane.word());
            }
        }
    }

    @Override
    public void onError(Throwable fault) {
        end();
        if (!ingest.isEnding()) {
            progress.ends(lane, fault);
        }
    }

    @Override
    public void onComplete() {
        end();
    }

    /** Interrupts nothing: what is being stored can be stored. */
    private void end() {
        ended = true;
        executor.shutdown();
    }
}
