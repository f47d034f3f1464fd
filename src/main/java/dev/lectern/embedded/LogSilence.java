package dev.lectern.embedded;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Some lines of some loggers, of which nothing is said while anybody asks for that. Everything else that they log is told as ever. */
final class LogSilence {

    /** Held, as a logger that nobody holds loses its filter. */
    private final List<Logger> loggers;

    private final AtomicInteger asked = new AtomicInteger();

    /** Until it is closed, nothing is said. */
    interface Asked extends AutoCloseable {
        @Override
        void close();
    }

    /** A silence that nobody asks for yet. */
    LogSilence(Predicate<LogRecord> about, String... loggers) {
        this.loggers = Stream.of(loggers).map(Logger::getLogger).toList();
        this.loggers.forEach(logger -> logger.setFilter(line -> asked.get() == 0 || !about.test(line)));
    }

    Asked ask() {
        asked.incrementAndGet();
        return asked::decrementAndGet;
    }
}
