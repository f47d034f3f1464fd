package dev.lectern.watch;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofHours(6));

    @Test
    void waitsTwiceAsLongEachTimeUpToTheMost() {
        assertThat(backoff.after(0, null)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backoff.after(3, null)).isEqualTo(Duration.ofSeconds(80));
        assertThat(backoff.after(1_000_000, null)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void waitsAsLongAsTheServerAsksButNotForEver() {
        assertThat(backoff.after(0, Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
        assertThat(backoff.after(3, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(80));
        assertThat(backoff.after(0, Duration.ofDays(365))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void saysWhyItWaits() {
        assertThat(backoff.interval(0, Duration.ofMinutes(5)).reason()).contains("the host asks for it");
        assertThat(backoff.interval(1, Duration.ofSeconds(1)))
                .isEqualTo(new Interval(
                        Duration.ofSeconds(20), "after a failure, and twice as long after each further one"));
        assertThat(backoff.interval(30, null).reason()).isEqualTo("the longest wait after failures");
    }
}
