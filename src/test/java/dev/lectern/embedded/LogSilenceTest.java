package dev.lectern.embedded;

import dev.lectern.LogLines;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogSilenceTest {

    private static final Logger LOGGER = Logger.getLogger("a logger of the test");

    private final LogSilence silence = new LogSilence(line -> line.getMessage().equals("late"), LOGGER.getName());

    @Test
    void whatItIsAboutIsNotToldWhileSomebodyAsks() {
        try (var log = LogLines.ofErrors();
                var asked = silence.ask()) {
            silence.ask().close();

            LOGGER.severe("late");
            LOGGER.severe("no disk");

            assertThat(asked).isNotNull();
            assertThat(log.lines()).containsExactly(LOGGER.getName() + ": no disk");
        }
    }

    @Test
    void afterwardsAllIsTold() {
        try (var log = LogLines.ofErrors()) {
            silence.ask().close();

            LOGGER.severe("late");

            assertThat(log.lines()).containsExactly(LOGGER.getName() + ": late");
        }
    }
}
