package dev.lectern.watch;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void readsSeconds() {
        assertThat(RetryAfter.read(" 120 ", NOON)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("0", NOON)).isEqualTo(Duration.ZERO);
    }

    @Test
    void readsADate() {
        assertThat(RetryAfter.read("Sat, 21 Nov 2026 12:05:00 GMT", NOON)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void readsADateOfObsoleteForm() {
        assertThat(RetryAfter.read("Saturday, 21-Nov-26 12:05:00 GMT", NOON)).isEqualTo(Duration.ofMinutes(5));
        assertThat(RetryAfter.read("Sat Nov 21 12:05:00 2026", NOON)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void takesADateThatIsOverAsNoWait() {
        assertThat(RetryAfter.read("Sat, 21 Nov 2026 11:59:00 GMT", NOON)).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1.5", "9999999999", "\u0661\u0662", "Sun, 21 Nov 2026 12:00:00 GMT"})
    void saysNothingWhenTheHeaderIsMissingOrMakesNoSense(String header) {
        assertThat(RetryAfter.read(header, NOON)).isNull();
    }
}
