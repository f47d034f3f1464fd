package dev.lectern.search;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IndexFillingRunTest {

    private static final UUID IN_THE_MIDDLE = new UUID(7, 7);

    @Test
    void restsLongerTheLongerALookTook() {
        Duration rest = IndexFillingRun.rest(new IndexFilling.Step(IN_THE_MIDDLE, 0), Duration.ofMillis(70));

        assertThat(rest).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void goesOnSoonWhereSomethingLacked() {
        Duration rest = IndexFillingRun.rest(new IndexFilling.Step(IN_THE_MIDDLE, 3), Duration.ofSeconds(2));

        assertThat(rest).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void neverLooksAgainAndAgain() {
        Duration rest = IndexFillingRun.rest(new IndexFilling.Step(IndexFilling.BEGINNING, 0), Duration.ofMillis(1));

        assertThat(rest).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void restsNoLongerThanAMinuteAfterAStall() {
        Duration rest = IndexFillingRun.rest(new IndexFilling.Step(IN_THE_MIDDLE, 0), Duration.ofSeconds(59));

        assertThat(rest).isEqualTo(Duration.ofMinutes(1));
    }
}
