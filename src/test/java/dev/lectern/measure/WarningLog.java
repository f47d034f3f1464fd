package dev.lectern.measure;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class warns of. */
final class WarningLog extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private WarningLog(Logger logger) {
        this.logger = logger;
    }

    /** Listens until it is closed. */
    static WarningLog of(Class<?> warning) {
        var log = new WarningLog(Logger.getLogger(warning.getName()));
        log.logger.addHandler(log);
        return log;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            lines.add(line.getMessage());
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
