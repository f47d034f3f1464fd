package dev.lectern.watch;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HttpDateTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994 | 1994-11-06T08:49:37Z",
                "Sat Nov 21 08:49:37 2026 | 2026-11-21T08:49:37Z",
                "Saturday, 21-Nov-26 12:05:00 GMT | 2026-11-21T12:05:00Z",
            })
    void isReadInEachForm(String text, Instant time) {
        assertThat(HttpDate.read(text, NOW)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-11-21", "Mon, 21 Nov 2026 12:00:00 GMT", "Sat, 31 Feb 2026 12:00:00 GMT"})
    void isNoneWhenItMakesNoSense(String text) {
        assertThat(HttpDate.read(text, NOW)).isNull();
    }
}
