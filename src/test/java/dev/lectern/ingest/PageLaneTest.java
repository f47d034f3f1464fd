package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class PageLaneTest {

    private final ScriptedIngest line = new ScriptedIngest();
    private final IngestProgress progress = new IngestProgress();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private Runnable onCancel = () -> {};
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final PageLane lane = new PageLane(line, progress, Arrival.BACKFILL);

    @AfterEach
    void letGo() {
        line.outcomes.addAll(List.of(() -> false, () -> false));
    }

    @Test
    void asksForOnePollToStoreAndOneToRead() {
        subscribe();

        assertThat(asked).hasValue(2);
    }

    @Test
    void beginsToReadThePollBehindWhileOneIsStored() {
        subscribe();
        lane.onNext(poll("first"));
        await().until(() -> line.stored.size() == 1);

        lane.onNext(poll("second"));

        assertThat(line.begun).hasSize(2);
        assertThat(line.stored).hasSize(1);
        assertThat(acknowledged).isEmpty();
    }

    @Test
    void storesAndAcknowledgesPollsOneAfterTheOtherAndAsksForMore() {
        subscribe();
        lane.onNext(poll("first"));
        lane.onNext(poll("second"));

        line.outcomes.addAll(List.of(() -> true, () -> true));

        await().untilAsserted(() -> assertThat(asked).hasValue(4));
        assertThat(acknowledged).containsExactly("first", "second");
        assertThat(line.stored).containsExactlyElementsOf(line.begun);
    }

    @Test
    void leavesWhatWasNotSeenThroughAndWhatIsBehindToBeDeliveredAgain() {
        subscribe();
        lane.onNext(poll("cut off"));
        lane.onNext(poll("behind"));
        Thread storing = storing();

        line.outcomes.addAll(List.of(() -> false, () -> true));

        await().until(() -> !storing.isAlive());
        assertThat(acknowledged).isEmpty();
        assertThat(progress.ended()).isEmpty();
    }

    @Test
    void beginsNothingWhenTheProcessEnds() {
        subscribe();
        line.ending = true;

        lane.onNext(poll("late"));

        assertThat(line.begun).isEmpty();
    }

    @Test
    void endsWhenTheMachineFailsAndTells() {
        subscribe();
        lane.onNext(poll("unlucky"));
        lane.onNext(poll("behind"));
        Thread storing = storing();

        line.outcomes.add(() -> {
            throw new IllegalStateException("out of something");
        });

        await().until(() -> !storing.isAlive());
        assertThat(acknowledged).isEmpty();
        assertThat(cancelled).isTrue();
        assertThat(progress.ended())
                .containsExactly(Map.entry(Arrival.BACKFILL, "java.lang.IllegalStateException: out of something"));
        assertThat(new LaneHealth(progress).call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
    }

    @Test
    void tellsWhatItFailedForAlsoWhenItsConsumerDoesNotEnd() {
        onCancel = () -> {
            throw new IllegalStateException("the consumer does not end");
        };
        subscribe();
        lane.onNext(poll("unlucky"));
        Thread storing = storing();

        line.outcomes.add(() -> {
            throw new IllegalStateException("out of something");
        });

        await().until(() -> !storing.isAlive());
        assertThat(progress.ended())
                .containsEntry(Arrival.BACKFILL, "java.lang.IllegalStateException: out of something");
    }

    @Test
    void interruptsNothingWhenItEnds() {
        subscribe();
        var interrupted = new AtomicBoolean();
        onCancel = () -> interrupted.set(Thread.currentThread().isInterrupted());
        lane.onNext(poll("unlucky"));
        Thread storing = storing();

        line.outcomes.add(() -> {
            throw new IllegalStateException("out of something");
        });

        await().until(() -> !storing.isAlive());
        assertThat(cancelled).isTrue();
        assertThat(interrupted).isFalse();
    }

    @Test
    void tellsItsFirstFault() {
        subscribe();
        lane.onError(new IllegalStateException("the first"));

        lane.onError(new IllegalStateException("the second"));

        assertThat(progress.ended()).containsEntry(Arrival.BACKFILL, "java.lang.IllegalStateException: the first");
    }

    @Test
    void faultsOfTheEndAreNoFaults() {
        subscribe();
        line.ending = true;

        lane.onError(new IllegalStateException("the consumer is closed"));

        assertThat(progress.ended()).isEmpty();
    }

    @Test
    void endsWhenNothingMoreCanBeReadAndTells() {
        subscribe();
        line.broken = true;

        lane.onNext(poll("unlucky"));

        assertThat(cancelled).isTrue();
        assertThat(progress.ended()).containsOnlyKeys(Arrival.BACKFILL);
    }

    @Test
    void tellsThatNothingComesAnyMore() {
        subscribe();

        lane.onError(new IllegalStateException("the topic is gone"));

        assertThat(progress.ended()).containsOnlyKeys(Arrival.BACKFILL);
    }

    @Test
    void isAliveWhileItTakesPages() {
        subscribe();

        lane.onNext(poll("first"));

        assertThat(new LaneHealth(progress).call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    /** The thread that stores, when it is at work. */
    private Thread storing() {
        return await().until(() -> line.storing, Objects::nonNull);
    }

    private void subscribe() {
        lane.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long polls) {
                asked.addAndGet(polls);
            }

            @Override
            public void cancel() {
                cancelled.set(true);
                onCancel.run();
            }
        });
    }

    private Message<ConsumerRecords<String, byte[]>> poll(String name) {
        return Message.of(new ConsumerRecords<>(Map.of(), Map.of()), () -> {
            acknowledged.add(name);
            return CompletableFuture.completedFuture(null);
        });
    }
}
