package dev.lectern.speaker;

import dev.lectern.problem.Refusal;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpeakerCursorTest {

    @Test
    void readsWhatItWrote() {
        var cursor = new SpeakerCursor("ada / miren", 7);

        assertThat(SpeakerCursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "x/ada", "7/ada\0miren"})
    void refusesWhatItDidNotWrite(String plain) {
        String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(UTF_8));

        assertThatThrownBy(() -> SpeakerCursor.parse(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Parameter 'cursor'")
                .hasMessageContaining("no cursor that this service gave");
    }
}
