package dev.lectern.measure;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class RegularMeasurementTest {

    private static final Duration EVERY = Duration.ofMillis(5);

    private final Vertx vertx = Vertx.vertx();
    private final Figure figure = new Figure();
    private final RegularMeasurement measurement = new RegularMeasurement(vertx, "The figure", EVERY, figure);

    @AfterEach
    void end() {
        measurement.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void isTakenAgainAndAgain() {
        measurement.start();

        await().until(() -> figure.value > 2);
    }

    @Test
    void isUnknownWhileItCannotBeTakenAndKnownAgainAfterwards() {
        figure.away = true;

        measurement.take();

        assertThat(figure.value).isEqualTo(Figure.UNKNOWN);
        figure.away = false;
        measurement.take();
        assertThat(figure.value).isEqualTo(2);
    }

    @Test
    void goesOnAfterAFailure() {
        figure.away = true;
        measurement.start();
        await().until(() -> figure.taken.get() > 2);

        figure.away = false;

        await().until(() -> figure.value > 0);
    }

    @Test
    void isNotTakenOnceItIsStopped() {
        measurement.stop();

        measurement.start();

        assertThat(figure.taken).hasValue(0);
    }

    private static final class Figure implements RegularMeasurement.Measurement {

        static final int UNKNOWN = -1;
        final AtomicInteger taken = new AtomicInteger();
        volatile int value;
        volatile boolean away;

        @Override
        public void take() {
            int now = taken.incrementAndGet();
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            value = now;
        }

        @Override
        public void forget() {
            value = UNKNOWN;
        }
    }
}
