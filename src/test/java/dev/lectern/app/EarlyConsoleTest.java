package dev.lectern.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EarlyConsoleTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-03T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void speaksPlainlyToPeople() {
        assertThat(new EarlyConsole(false, CLOCK).line("ERROR", "It \"waits\"."))
                .isEqualTo("It \"waits\".");
    }

    @Test
    void speaksInLinesOfJsonToPrograms() {
        assertThat(new EarlyConsole(true, CLOCK).line("ERROR", "It \"waits\"\nfor two lines."))
                .isEqualTo("{\"timestamp\":\"2026-06-03T10:00:00Z\",\"loggerName\":\"dev.lectern.app.Lectern\","
                        + "\"level\":\"ERROR\",\"message\":\"It \\\"waits\\\"\\nfor two lines.\"}");
    }
}
