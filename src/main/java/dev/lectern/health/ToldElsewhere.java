package dev.lectern.health;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of the log what the connector of Kafka says of a record that Kafka did not take: whoever wanted to publish it says so in a
 * line of its own, and that Kafka is away is told once. So is why a consumer lost its place in the group, after which it cannot note any
 * more how far it had read; whoever has its partitions next reads those records again. (The filters of {@code quarkus.log.filter} let
 * every error pass.)
 */
@LoggingFilter(name = "told-elsewhere")
public final class ToldElsewhere implements Filter {

    private static final String UNABLE_TO_WRITE = "SRMSG18206";

    /** The consumer says it for each partition before it throws {@link CommitFailedException}. */
    private static final String OFFSET_NOT_TAKEN = "Offset commit failed on partition";

    @Override
    public boolean isLoggable(LogRecord message) {
        String text = message.getMessage();
        boolean told = text != null && (text.startsWith(UNABLE_TO_WRITE) || text.contains(OFFSET_NOT_TAKEN));
        return !told && !isLostPlace(message.getThrown());
    }

    private static boolean isLostPlace(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, fault -> fault != null, Throwable::getCause)
                .limit(10)
                .anyMatch(CommitFailedException.class::isInstance);
    }
}
