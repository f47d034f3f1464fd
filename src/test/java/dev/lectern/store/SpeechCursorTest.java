package dev.lectern.store;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpeechCursorTest {

    @Test
    void readsWhatItWroteToTheMicrosecond() {
        var cursor = new SpeechCursor(Instant.parse("2026-11-21T10:00:00.123456Z"), UUID.randomUUID());

        SpeechCursor read = SpeechCursor.parse(cursor.text());

        assertThat(read).isEqualTo(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90aGluZw", "MjAyNi8x", "Lw"})
    void refusesWhatItDidNotWrite(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpeechCursor.parse(text))
                .withMessageContaining("no cursor");
    }
}
