package dev.lectern.intake;

import dev.lectern.parse.Hints;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import dev.lectern.problem.Refusal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ParseTrialsTest {

    private static final ParseResult RESULT = new PageParser().parse(new byte[0], Hints.of(null, "text/html"));
    private static final Duration NONE = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(20);

    private final CountDownLatch end = new CountDownLatch(1);
    private final ParseTrials trials = new ParseTrials(1, NONE, Duration.ofMillis(50));

    @AfterEach
    void endAll() {
        end.countDown();
        trials.close();
    }

    @Test
    void givesWhatTheParserSays() {
        assertThat(new ParseTrials().run(() -> RESULT)).isSameAs(RESULT);
    }

    @Test
    void aTrialThatTakesTooLongIsGivenUp() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> trials.run(this::endless))
                .withMessageContaining("took longer")
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(503))
                .satisfies(refusal -> assertThat(refusal.headers()).containsKey("Retry-After"));
    }

    @Test
    void aTrialThatWasGivenUpKeepsItsPlaceUntilItEnds() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> trials.run(this::endless));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> trials.run(() -> RESULT))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(429))
                .satisfies(refusal -> assertThat(refusal.headers()).containsKey("Retry-After"));

        end.countDown();
        awaitResult(trials);
    }

    @Test
    void whoComesMeanwhileWaitsAMomentForAPlace() throws InterruptedException {
        var patient = new ParseTrials(1, LONG, LONG);
        var begun = new CountDownLatch(1);
        new Thread(() -> patient.run(() -> {
                    begun.countDown();
                    return endless();
                }))
                .start();
        begun.await();

        new Thread(end::countDown).start();

        assertThat(patient.run(() -> RESULT)).isSameAs(RESULT);
    }

    @Test
    void aFaultOfTheParserIsToldAndFreesThePlace() {
        var fault = new IllegalArgumentException("a fault");

        var lasting = new ParseTrials(1, NONE, LONG);

        assertThatThrownBy(() -> lasting.run(() -> {
                    throw fault;
                }))
                .hasCause(fault);

        awaitResult(lasting);
    }

    /** A trial leaves its place a little after its end is told. */
    private static void awaitResult(ParseTrials trials) {
        await().ignoreExceptionsInstanceOf(Refusal.class)
                .untilAsserted(() -> assertThat(trials.run(() -> RESULT)).isSameAs(RESULT));
    }

    private ParseResult endless() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return RESULT;
    }
}
