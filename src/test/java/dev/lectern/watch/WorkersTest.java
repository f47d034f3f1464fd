package dev.lectern.watch;

import dev.lectern.page.PageNotPublished;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static dev.lectern.Patience.await;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

class WorkersTest {

    private static final Duration SOON = Duration.ofSeconds(3);

    @Test
    void goOnAfterTrouble() throws Exception {
        var rounds = new AtomicInteger();
        var workers = new Workers(
                () -> {
                    switch (rounds.incrementAndGet()) {
                        case 1 -> throw new PageNotPublished("a", "the broker is away", new IOException());
                        case 2 -> throw new IllegalStateException("a fault of the test's making");
                        case 3 -> throw new StackOverflowError("of the test's making");
                        default -> {
                            return true;
                        }
                    }
                },
                () -> Duration.ZERO,
                1);

        workers.start();

        await().untilAtomic(rounds, org.hamcrest.Matchers.greaterThan(4));
        assertThat(workers.lost()).isZero();
        workers.stop(SOON);
    }

    @Test
    void tellWhenOneIsLostUntilAllAreStopped() throws Exception {
        var workers = new Workers(
                () -> {
                    throw new InterruptedException("by nobody who may");
                },
                () -> Duration.ZERO,
                2);
        int before = workers.lost();
        workers.start();

        await().untilAsserted(() -> assertThat(workers.lost()).isEqualTo(2));
        workers.stop(SOON);

        assertThat(before).isZero();
        assertThat(workers.lost()).isZero();
    }

    @Test
    @Timeout(60)
    void stopAlsoWhenOneIsBusy() throws Exception {
        var busy = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var workers = new Workers(
                () -> {
                    busy.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        interrupted.countDown();
                    }
                    return true;
                },
                () -> Duration.ZERO,
                1);
        workers.start();
        busy.await();

        workers.stop(SOON);

        assertThat(interrupted.await(30, SECONDS)).isTrue();
    }
}
