package dev.lectern.embedded;

import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a broker that finds its port taken from telling that with stack traces, as another port is tried, or else the failure says what is
 * wrong. Everything else that its classes log is told as ever.
 */
final class TakenPorts implements AutoCloseable {

    /** Those that tell of an acceptor that could not begin. */
    private static final List<String> TOLD_BY = List.of(
            "kafka.network.DataPlaneAcceptor",
            "kafka.network.Acceptor",
            "kafka.server.BrokerServer",
            "kafka.server.ControllerServer");

    private final List<Quiet> quiet = new ArrayList<>();

    /** A logger and the filter that it had. */
    private record Quiet(Logger logger, @Nullable Filter before) {}

    private TakenPorts() {}

    /** Says nothing of them until it is closed. */
    static TakenPorts untold() {
        var ports = new TakenPorts();
        for (String name : TOLD_BY) {
            Logger logger = Logger.getLogger(name);
            Filter before = logger.getFilter();
            ports.quiet.add(new Quiet(logger, before));
            logger.setFilter(line -> !tellsOne(line) && (before == null || before.isLoggable(line)));
        }
        return ports;
    }

    /** Whether the reason of a failure is a port that somebody else has. */
    static boolean isReasonOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(BindException.class::isInstance);
    }

    private static boolean tellsOne(LogRecord line) {
        Throwable thrown = line.getThrown();
        return thrown != null && isReasonOf(thrown);
    }

    @Override
    public void close() {
        quiet.forEach(one -> one.logger().setFilter(one.before()));
    }
}
