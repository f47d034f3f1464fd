package dev.lectern.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void whoGaveItMayStay() {
        String session = token("secret", NOW).begin(" secret ").orElseThrow();

        assertThat(token("secret", NOW.plusSeconds(60)).until(session)).hasValue(NOW.plus(ReaderToken.LASTS));
        assertThat(session).doesNotContain("secret");
    }

    @Test
    void notForEverNorAfterItWasChanged() {
        String session = token("secret", NOW).begin("secret").orElseThrow();

        assertThat(token("secret", NOW.plus(ReaderToken.LASTS)).until(session)).isEmpty();
        assertThat(token("changed", NOW).until(session)).isEmpty();
    }

    @Test
    void nothingElseDoes() {
        assertThat(token("secret", NOW).matches("Secret")).isFalse();
        assertThat(token("secret", NOW).begin("guess")).isEmpty();
    }

    @Test
    void noneIsNotAnEmptyOne() {
        assertThat(token(" ", NOW).matches("")).isFalse();
        assertThat(token(" ", NOW).begin("")).isEmpty();
    }

    private static ReaderToken token(String configured, Instant now) {
        return new ReaderToken(Optional.of(configured), Clock.fixed(now, ZoneOffset.UTC));
    }
}
