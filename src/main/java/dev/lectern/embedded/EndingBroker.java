package dev.lectern.embedded;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps a broker that is stopped from telling, as an error, that a heartbeat was not answered in time: its controller, which would answer,
 * is stopped with it, and on a busy machine is late. Everything else that its classes log is told as ever.
 */
final class EndingBroker implements AutoCloseable {

    private static final String HEARTBEAT = "heartbeat";

    /** Those that tell of heartbeats; held, as a logger that nobody holds loses its filter. */
    private static final List<Logger> TOLD_BY = Stream.of(
                    "org.apache.kafka.controller.QuorumController", "kafka.server.BrokerLifecycleManager")
            .map(Logger::getLogger)
            .toList();

    private static final AtomicInteger SILENCED = new AtomicInteger();

    static {
        TOLD_BY.forEach(logger -> logger.setFilter(line -> SILENCED.get() == 0 || !tellsOfAHeartbeat(line)));
    }

    private EndingBroker() {}

    /** Says nothing of them until it is closed. */
    static EndingBroker silenced() {
        SILENCED.incrementAndGet();
        return new EndingBroker();
    }

    private static boolean tellsOfAHeartbeat(LogRecord line) {
        return line.getMessage() != null && line.getMessage().contains(HEARTBEAT);
    }

    @Override
    public void close() {
        SILENCED.decrementAndGet();
    }
}
