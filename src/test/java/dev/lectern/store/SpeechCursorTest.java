package dev.lectern.store;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
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
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z/%s",
                "-999999999-01-01T00:00:00Z/%s",
                "0000-12-31T23:59:59Z/%s",
                "2026-11-21T10:00:00Z/%s/0.5/+10000-01-01T00:00:00Z",
            })
    void refusesTimesThatNoDatabaseKeeps(String plain) {
        String text = Base64.getUrlEncoder()
                .encodeToString(plain.formatted(UUID.randomUUID()).getBytes(UTF_8));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpeechCursor.parse(text))
                .withMessageContaining("no cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90aGluZw", "MjAyNi8x", "Lw"})
    void refusesWhatItDidNotWrite(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpeechCursor.parse(text))
                .withMessageContaining("no cursor");
    }
}
