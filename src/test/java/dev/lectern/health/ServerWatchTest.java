package dev.lectern.health;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServerWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private long now;

    private final ServerWatch watch = new ServerWatch("PostgreSQL", PATIENCE, () -> now);

    @Test
    void aServerThatAnswersIsNoTrouble() {
        watch.asks();
        watch.answers();

        watch.look();

        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void aServerThatRefusesIsTroubleWithItsReason() {
        watch.asks();

        watch.fails(new SQLException("Connection to localhost:5432 refused. Check the port."));

        assertThat(watch.trouble()).hasValue("Connection to localhost:5432 refused. Check the port");
    }

    @Test
    void theDeepestReasonIsTold() {
        watch.asks();

        watch.fails(new ExecutionException("failed", new TimeoutException("Timed out waiting for a node.")));

        assertThat(watch.trouble()).hasValue("Timed out waiting for a node");
    }

    @Test
    void aServerThatSaysNothingIsTroubleAfterAWhile() {
        watch.asks();
        now += PATIENCE.toNanos();
        watch.look();
        assertThat(watch.trouble()).isEmpty();

        now += Duration.ofSeconds(2).toNanos();
        watch.look();

        assertThat(watch.trouble()).hasValue("it has not said a word for 6 s");
    }

    @Test
    void aServerThatNobodyAsksIsNoTrouble() {
        watch.asks();
        watch.answers();
        now += Duration.ofDays(1).toNanos();

        watch.look();

        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void theTroubleIsOverWhenItAnswers() {
        watch.asks();
        watch.fails(new SQLException("gone"));

        watch.asks();
        watch.answers();

        assertThat(watch.trouble()).isEmpty();
    }
}
