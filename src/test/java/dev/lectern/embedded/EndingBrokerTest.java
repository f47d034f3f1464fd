package dev.lectern.embedded;

import dev.lectern.LogLines;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndingBrokerTest {

    private static final Logger CONTROLLER = Logger.getLogger("org.apache.kafka.controller.QuorumController");
    private static final String LATE = "controller event queue overloaded. Timed out heartbeat from broker 1.";

    @Test
    void thatItsControllerIsLateIsNotToldWhileItEnds() {
        try (var log = LogLines.ofErrors();
                var silence = EndingBroker.silenced()) {
            CONTROLLER.severe(LATE);
            CONTROLLER.severe("no disk");

            assertThat(silence).isNotNull();
            assertThat(log.lines()).containsExactly(CONTROLLER.getName() + ": no disk");
        }
    }

    @Test
    void whileItRunsItIsTold() {
        try (var log = LogLines.ofErrors()) {
            EndingBroker.silenced().close();

            CONTROLLER.severe(LATE);

            assertThat(log.lines()).containsExactly(CONTROLLER.getName() + ": " + LATE);
        }
    }
}
