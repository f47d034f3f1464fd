package dev.lectern.embedded;

import java.net.BindException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps a broker that finds its port taken from telling that with stack traces, as another port is tried, or else the failure says what is
 * wrong. Everything else that its classes log is told as ever.
 */
final class TakenPorts implements AutoCloseable {

    /** Those that tell of an acceptor that could not begin; held, as a logger that nobody holds loses its filter. */
    private static final List<Logger> TOLD_BY = Stream.of(
                    "kafka.network.DataPlaneAcceptor", "kafka.server.BrokerServer")
            .map(Logger::getLogger)
            .toList();

    private static final AtomicInteger SILENCED = new AtomicInteger();

    static {
        TOLD_BY.forEach(logger -> logger.setFilter(line -> SILENCED.get() == 0 || !tellsOne(line)));
    }

    private TakenPorts() {}

    /** Says nothing of them until it is closed. */
    static TakenPorts silenced() {
        SILENCED.incrementAndGet();
        return new TakenPorts();
    }

    private static boolean tellsOne(LogRecord line) {
        return Stream.iterate(line.getThrown(), cause -> cause != null, Throwable::getCause)
                .anyMatch(BindException.class::isInstance);
    }

    @Override
    public void close() {
        SILENCED.decrementAndGet();
    }
}
