package dev.lectern;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What this process logs. */
public final class LogLines extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Level least;

    private LogLines(Logger logger, Level least) {
        this.logger = logger;
        this.least = least;
    }

    /** Listens to errors, from whatever class, until it is closed. */
    public static LogLines ofErrors() {
        return listening(Logger.getLogger(""), Level.SEVERE);
    }

    /** Listens to what a class warns of, until it is closed. */
    public static LogLines ofWarnings(Class<?> warning) {
        return listening(Logger.getLogger(warning.getName()), Level.WARNING);
    }

    private static LogLines listening(Logger logger, Level least) {
        var log = new LogLines(logger, least);
        logger.addHandler(log);
        return log;
    }

    /** Each behind the name of its logger. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= least.intValue()) {
            lines.add(line.getLoggerName() + ": " + line.getMessage());
        }
    }

    @Override
    public void flush() {
        // kept as it comes
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
