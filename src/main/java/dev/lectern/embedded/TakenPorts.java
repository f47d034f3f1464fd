package dev.lectern.embedded;

import java.net.BindException;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/**
 * Keeps a broker that finds its port taken from telling that with stack traces, as another port is tried, or else the failure says what is
 * wrong.
 */
final class TakenPorts {

    private static final LogSilence SILENCE =
            new LogSilence(TakenPorts::tellsOne, "kafka.network.DataPlaneAcceptor", "kafka.server.BrokerServer");

    private TakenPorts() {}

    /** Says nothing of them until it is closed. */
    static LogSilence.Asked silenced() {
        return SILENCE.ask();
    }

    private static boolean tellsOne(LogRecord line) {
        return Stream.iterate(line.getThrown(), cause -> cause != null, Throwable::getCause)
                .anyMatch(BindException.class::isInstance);
    }
}
