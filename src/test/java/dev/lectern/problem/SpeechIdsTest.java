package dev.lectern.problem;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpeechIdsTest {

    @Test
    void anIdIsAUuid() {
        assertThat(SpeechIds.read("0192f0c4-0000-7000-8000-000000000001"))
                .isEqualTo(new UUID(0x0192f0c400007000L, 0x8000000000000001L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "0192f0c4", "no speech"})
    void whatNoSpeechCanHaveIsNotFound(String text) {
        assertThatThrownBy(() -> SpeechIds.read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404))
                .hasMessageStartingWith("There is no speech '" + text + "'");
    }
}
