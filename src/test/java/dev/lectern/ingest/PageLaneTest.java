package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PageLaneTest {

    private final Line line = new Line();
    private final AtomicLong asked = new AtomicLong();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final PageLane lane = new PageLane(line, Arrival.BACKFILL);

    /** A line that stores a poll when the test says so. */
    @Vetoed
    private static final class Line extends PatientIngest {

        private final BlockingQueue<Boolean> verdicts = new LinkedBlockingQueue<>();
        private final AtomicLong begun = new AtomicLong();
        private volatile boolean ending;

        @SuppressWarnings("NullAway") // it uses nothing of what it overrides
        private Line() {
            super(null, null, null, null);
        }

        @Override
        boolean isEnding() {
            return ending;
        }

        @Override
        @SuppressWarnings("NullAway") // without records nothing is read
        ReadAhead begin(Iterable<ConsumerRecord<String, byte[]>> records, Arrival lane) {
            begun.incrementAndGet();
            return new ReadAhead(null, records, lane);
        }

        @Override
        boolean ingest(ReadAhead records) throws InterruptedException {
            return verdicts.take();
        }
    }

    @Test
    void asksForOnePollToStoreAndOneToRead() {
        subscribe();

        assertThat(asked).hasValue(2);
    }

    @Test
    void readsThePollBehindWhileOneIsStored() {
        subscribe();
        lane.onNext(poll("first"));

        lane.onNext(poll("second"));

        assertThat(line.begun).hasValue(2);
        assertThat(answers).isEmpty();
    }

    @Test
    void acknowledgesPollsOneAfterTheOtherAndAsksForMore() {
        subscribe();
        lane.onNext(poll("first"));
        lane.onNext(poll("second"));

        line.verdicts.addAll(List.of(true, true));

        await().untilAsserted(() -> assertThat(answers).containsExactly("first acknowledged", "second acknowledged"));
        await().untilAsserted(() -> assertThat(asked).hasValue(4));
    }

    @Test
    void leavesWhatWasNotSeenThroughToBeDeliveredAgain() {
        subscribe();
        lane.onNext(poll("cut off"));
        lane.onNext(poll("next"));

        line.verdicts.addAll(List.of(false, true));

        await().untilAsserted(() -> assertThat(answers).containsExactly("next acknowledged"));
        await().untilAsserted(() -> assertThat(asked).hasValue(3));
    }

    @Test
    void beginsNothingWhenTheProcessEnds() {
        subscribe();
        line.ending = true;

        lane.onNext(poll("late"));

        assertThat(line.begun).hasValue(0);
    }

    @Test
    void failsWhenTheMachineDoes() {
        var broken = new PageLane(new PatientIngestThatFails(), Arrival.BACKFILL);
        broken.onSubscribe(counting());

        broken.onNext(poll("unlucky"));

        await().untilAsserted(() -> assertThat(answers).containsExactly("unlucky failed: out of something"));
    }

    @Vetoed
    private static final class PatientIngestThatFails extends PatientIngest {

        @SuppressWarnings("NullAway") // it uses nothing of what it overrides
        private PatientIngestThatFails() {
            super(null, null, null, null);
        }

        @Override
        boolean ingest(ReadAhead records) {
            throw new OutOfMemoryError("out of something");
        }
    }

    private void subscribe() {
        lane.onSubscribe(counting());
    }

    private Flow.Subscription counting() {
        return new Flow.Subscription() {
            @Override
            public void request(long polls) {
                asked.addAndGet(polls);
            }

            @Override
            public void cancel() {
                throw new AssertionError("a lane is never cancelled");
            }
        };
    }

    private Message<ConsumerRecords<String, byte[]>> poll(String name) {
        return Message.of(
                new ConsumerRecords<>(Map.of(), Map.of()),
                () -> {
                    answers.add(name + " acknowledged");
                    return CompletableFuture.completedFuture(null);
                },
                fault -> {
                    answers.add(name + " failed: " + fault.getMessage());
                    return CompletableFuture.completedFuture(null);
                });
    }
}
