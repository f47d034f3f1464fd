package dev.lectern.embedded;

import java.util.logging.LogRecord;

/**
 * Keeps a broker that is stopped from telling, as an error, that a heartbeat was not answered in time: its controller, which would answer,
 * is stopped with it, and on a busy machine is late.
 */
final class EndingBroker {

    private static final String HEARTBEAT = "heartbeat";

    private static final LogSilence SILENCE = new LogSilence(
            EndingBroker::tellsOfAHeartbeat,
            "org.apache.kafka.controller.QuorumController",
            "kafka.server.BrokerLifecycleManager");

    private EndingBroker() {}

    /** Says nothing of them until it is closed. */
    static LogSilence.Asked silenced() {
        return SILENCE.ask();
    }

    private static boolean tellsOfAHeartbeat(LogRecord line) {
        return line.getMessage() != null && line.getMessage().contains(HEARTBEAT);
    }
}
