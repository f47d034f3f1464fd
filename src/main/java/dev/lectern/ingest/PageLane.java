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
    private static final int POLLS = 2;

    private final PatientIngest ingest;
    private final IngestProgress progress;
    private final Arrival lane;
    private final ExecutorService storing;
    private volatile Flow.@Nullable Subscription polls;

    PageLane(PatientIngest ingest, IngestProgress progress, Arrival lane) {
        this.ingest = ingest;
        this.progress = progress;
        this.lane = lane;
        this.storing = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "lectern-ingest-" + lane.word());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void onSubscribe(Flow.Subscription polls) {
        this.polls = polls;
        polls.request(POLLS);
    }

    @Override
    public void onNext(Message<ConsumerRecords<String, byte[]>> poll) {
        if (storing.isShutdown() || ingest.isEnding()) {
            return; // it will be delivered again
        }
        try {
            ReadAhead records = ingest.begin(poll.getPayload(), lane);
            storing.execute(() -> store(poll, records));
        } catch (RuntimeException | Error e) {
            onError(e);
        }
    }

    /** Records that were not seen through, because the process ends, are neither acknowledged nor failed; nor is what comes behind. */
    private void store(Message<?> poll, ReadAhead records) {
        try {
            if (ingest.ingest(records)) {
                poll.ack().whenComplete((done, fault) -> tell(fault));
                Objects.requireNonNull(polls).request(1);
            } else {
                storing.shutdownNow();
            }
        } catch (InterruptedException e) {
            storing.shutdownNow();
        } catch (RuntimeException | Error e) {
            onError(e);
        }
    }

    private void tell(@Nullable Throwable fault) {
        if (fault != null) {
            LOG.warnf("Pages of the lane %s are stored, and will be delivered again: %s", lane.word(), fault);
        }
    }

    /** Nothing behind what could not be seen through is stored before it; the next start begins there. */
    @Override
    public void onError(Throwable fault) {
        storing.shutdownNow();
        Flow.Subscription subscription = polls;
        if (subscription != null) {
            subscription.cancel();
        }
        if (!ingest.isEnding()) {
            progress.ends(lane, fault);
        }
    }

    @Override
    public void onComplete() {
        storing.shutdown();
    }
}
