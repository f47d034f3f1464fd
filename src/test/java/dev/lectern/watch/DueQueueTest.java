package dev.lectern.watch;

import dev.lectern.frontier.Claims;
import dev.lectern.frontier.Due;
import dev.lectern.frontier.FoundPage;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.HostRules;
import dev.lectern.frontier.HostTurns;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DueQueueTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final HostRules POLITE = new HostRules(Map.of("a", Duration.ofSeconds(5)), Map.of());

    private final DataSource database = FrontierDatabase.empty();
    private final Fixtures.HandClock clock = new Fixtures.HandClock(NOON);
    private final HeldTurns held = new HeldTurns();
    private final DueQueue queue = new DueQueue(new Claims(database), held, LEASE, TURN, clock);

    @BeforeEach
    void watch() {
        FrontierDatabase.watch("a");
    }

    @Test
    void holdsTheTurnOfTheHostOfWhatItGives() {
        add("a.example");

        Due due = queue.next(POLITE);

        assertThat(due).isNotNull();
        assertThat(held.take("a.example")).isEqualTo(NOON.plus(TURN));
        assertThat(new HostTurns(database).take("a.example", NOON.plusSeconds(9), NOON.plusSeconds(99), TURN))
                .isFalse();
    }

    @Test
    void asksAgainSoonAtFirstAndThenMoreAndMoreSeldom() {
        queue.next(POLITE);
        Duration first = queue.calm();
        for (int i = 0; i < 20; i++) {
            clock.forward(queue.calm());
            queue.next(POLITE);
        }

        assertThat(first).isLessThanOrEqualTo(Duration.ofMillis(10));
        assertThat(queue.calm()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void doesNotAskWithinThePause() {
        queue.next(POLITE);
        add("a.example");

        Due atOnce = queue.next(POLITE);
        clock.forward(queue.calm());

        assertThat(atOnce).isNull();
        assertThat(queue.next(POLITE)).isNotNull();
    }

    @Test
    void goesOnWhenTheClockIsSetBack() {
        clock.forward(Duration.ofHours(1));
        queue.next(POLITE);
        clock.forward(Duration.ofHours(-1));
        add("a.example");

        assertThat(queue.next(POLITE)).isNotNull();
    }

    private void add(String host) {
        new PageSchedule(database)
                .add("a", Arrival.LIVE, List.of(new FoundPage("https://" + host, host, PageHints.NONE)), NOON, NOON);
    }
}
