package dev.lectern.embedded;

import dev.lectern.LogLines;
import java.net.BindException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TakenPortsTest {

    private static final Logger BROKER = Logger.getLogger("kafka.server.BrokerServer");

    private static final RuntimeException TAKEN =
            new IllegalStateException("Unable to start", new RuntimeException(new BindException("in use")));

    @Test
    void whatElseABrokerTellsIsTold() {
        try (var log = LogLines.ofErrors();
                var silence = TakenPorts.silenced()) {
            BROKER.log(Level.SEVERE, "no disk", new IllegalStateException("no space"));
            BROKER.log(Level.SEVERE, "taken", TAKEN);

            assertThat(silence).isNotNull();
            assertThat(log.lines()).containsExactly("kafka.server.BrokerServer: no disk");
        }
    }

    @Test
    void afterTheStartAllIsTold() {
        try (var log = LogLines.ofErrors()) {
            TakenPorts.silenced().close();

            BROKER.log(Level.SEVERE, "taken", TAKEN);

            assertThat(log.lines()).containsExactly("kafka.server.BrokerServer: taken");
        }
    }

    @Test
    void oneThatEndsDoesNotEndTheSilenceOfAnother() {
        try (var log = LogLines.ofErrors();
                var silence = TakenPorts.silenced()) {
            TakenPorts.silenced().close();

            BROKER.log(Level.SEVERE, "taken", TAKEN);

            assertThat(silence).isNotNull();
            assertThat(log.lines()).isEmpty();
        }
    }
}
