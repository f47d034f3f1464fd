package dev.lectern.watch;

import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.HostTurns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HostGateTest {

    private static final HttpUrl URL = HttpUrl.get("https://a.example/news");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final HostTurns turns = new HostTurns(FrontierDatabase.empty());

    @Test
    void countsEachPortOfAMachineAsAHost() {
        assertThat(HostGate.name(URL)).isEqualTo("a.example");
        assertThat(HostGate.name(HttpUrl.get("http://a.example:8080/"))).isEqualTo("a.example:8080");
        assertThat(HostGate.name(HttpUrl.get("http://a.example:443/"))).isEqualTo("a.example:443");
    }

    @Test
    void keepsTheTurnUntilTheRequestEndsAndThenThePause() throws Exception {
        var gate = gate(new Fixtures.HandClock(NOON));
        FetchOutcome entered = gate.enter(URL);
        boolean during = turns.take("a.example", NOON, NOON.plusSeconds(9), PAUSE);

        gate.leave(URL);

        assertThat(entered).isNull();
        assertThat(during).isFalse();
        assertThat(turns.take("a.example", NOON.plusSeconds(4), NOON.plusSeconds(9), PAUSE))
                .isFalse();
        assertThat(turns.take("a.example", NOON.plusSeconds(5), NOON.plusSeconds(9), PAUSE))
                .isTrue();
    }

    @Test
    void givesUpWhenTheTurnDoesNotCome() throws Exception {
        Instant now = Instant.now();
        turns.take("a.example", now, now.plusSeconds(60), PAUSE);

        FetchOutcome outcome = gate(Clock.systemUTC()).enter(URL);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("The turn of a.example did not come"));
    }

    @Test
    void aClockThatJumpsAheadDoesNotMakeItGiveUp() throws Exception {
        turns.take("a.example", NOON, NOON.plusSeconds(60), PAUSE);
        var clock = new Fixtures.HandClock(NOON);
        var shared = new HostGate.Turns(
                turns,
                new HeldTurns(),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                clock,
                time -> clock.forward(Duration.ofDays(1)));

        FetchOutcome entered = new HostGate(shared, url -> PAUSE).enter(URL);

        assertThat(entered).as("the turn came while it waited").isNull();
    }

    @Test
    void leavesTheTurnOfAnotherAlone() {
        turns.take("a.example", NOON, NOON.plusSeconds(60), PAUSE);

        gate(new Fixtures.HandClock(NOON)).leave(URL);

        assertThat(turns.take("a.example", NOON.plusSeconds(6), NOON.plusSeconds(60), PAUSE))
                .isFalse();
    }

    @Test
    void beginsNoRequestLateInATurnThatWasClaimed() throws Exception {
        Instant leaseUntil = NOON.plusSeconds(60);
        turns.take("a.example", NOON, leaseUntil, PAUSE);
        var claimed = new HeldTurns();
        claimed.put("a.example", leaseUntil);
        var clock = new Fixtures.HandClock(NOON.plusSeconds(30));
        var shared =
                new HostGate.Turns(turns, claimed, Duration.ofSeconds(60), Duration.ofMillis(200), clock, Waiting.REAL);

        FetchOutcome entered = new HostGate(shared, url -> PAUSE).enter(URL);

        assertThat(entered).isNull();
        assertThat(turns.take("a.example", leaseUntil, NOON.plusSeconds(99), PAUSE))
                .as("the turn is a new one, which lasts longer")
                .isFalse();
    }

    private HostGate gate(Clock clock) {
        var shared = new HostGate.Turns(
                turns, new HeldTurns(), Duration.ofSeconds(60), Duration.ofMillis(200), clock, Waiting.REAL);
        return new HostGate(shared, url -> PAUSE);
    }
}
