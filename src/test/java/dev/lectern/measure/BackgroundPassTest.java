package dev.lectern.measure;

import dev.lectern.LogLines;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class BackgroundPassTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final LogLines said = LogLines.ofWarnings(BackgroundPass.class);
    private BackgroundPass pass;

    @AfterEach
    void stop() {
        pass.stop();
        said.close();
    }

    @Test
    void goesOnWhateverGoesWrong() {
        pass = pass(SHORT, () -> {
            if (done.incrementAndGet() < 3) {
                throw new IllegalStateException("a fault of the test's making");
            }
            return SHORT;
        });

        pass.start();

        await().until(() -> done.get() > 4);
    }

    @Test
    void tellsOnceWhatGoesWrong() {
        pass = pass(SHORT, () -> {
            done.incrementAndGet();
            throw new IllegalStateException("a fault of the test's making");
        });

        pass.start();

        await().until(() -> done.get() > 4);
        assertThat(said.lines())
                .containsExactly(BackgroundPass.class.getName() + ": It does not work: a fault of the test's making");
    }

    @Test
    void goesOnWhenMemoryWasShort() {
        pass = pass(SHORT, () -> {
            if (done.incrementAndGet() < 3) {
                throw new OutOfMemoryError("of the test's making");
            }
            return SHORT;
        });

        pass.start();

        await().until(() -> done.get() > 4);
    }

    @Test
    void restsAsLongAsTheWorkSays() {
        pass = pass(SHORT, () -> done.incrementAndGet() < 3 ? Duration.ZERO : LONG);

        pass.start();

        await().until(() -> done.get() == 3);
    }

    @Test
    void itsEndIsNotWaitedForByARest() {
        pass = pass(LONG, () -> {
            done.incrementAndGet();
            pass.rest(LONG);
            ended.incrementAndGet();
            return LONG;
        });
        pass.start();
        await().until(() -> done.get() == 1);

        pass.stop();

        await().until(() -> ended.get() == 1);
        assertThat(pass.ends()).isTrue();
        assertThat(done).hasValue(1);
    }

    private static BackgroundPass pass(Duration afterFault, BackgroundPass.Work work) {
        return new BackgroundPass(
                "lectern-test", new BackgroundPass.Telling("It does not work", "It works again."), afterFault, work);
    }
}
