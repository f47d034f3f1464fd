package dev.lectern.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is closed in a running program, SecuredServersIT walks. */
class ReadingDoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/health/live", "/q/metrics", "/q/openapi", "/assets/lectern.css", "/editor", "/asyncapi.yaml"
            })
    void whatHoldsNothingThatWasReadStaysOpen(String path) {
        assertThat(ReadingDoor.open(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/stream", "/api/speeches", "/feed.atom", "/speeches/1", "/quiet", "/editors", "/try"})
    void everythingElseIsClosed(String path) {
        assertThat(ReadingDoor.open(path)).isFalse();
    }

    @Test
    void aWordThatIsNoneOfTheTwoIsRefusedAtTheStart() {
        assertThatThrownBy(() -> Reading.of("private")).hasMessageContaining("'public' or 'token'");
    }
}
