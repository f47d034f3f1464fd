package dev.lectern.health;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Leaves out of the log what the connector of Kafka says of a record that Kafka did not take: whoever wanted to publish it says so in a
 * line of its own, and that Kafka is away is told once. (The filters of {@code quarkus.log.filter} let every error pass.)
 */
@LoggingFilter(name = "told-elsewhere")
public final class ToldElsewhere implements Filter {

    private static final String UNABLE_TO_WRITE = "SRMSG18206";

    @Override
    public boolean isLoggable(LogRecord message) {
        return message.getMessage() == null || !message.getMessage().startsWith(UNABLE_TO_WRITE);
    }
}
