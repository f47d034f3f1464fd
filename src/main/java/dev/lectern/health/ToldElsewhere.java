package dev.lectern.health;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of the log what the connector of Kafka says of a record that Kafka did not take: whoever wanted to publish it says so in a
 * line of its own, and that Kafka is away is told once. So is why a consumer lost its place in the group, or got no answer for a minute:
 * then it cannot note how far it had read, and whoever has its partitions next reads those records again. (The filters of
 * {@code quarkus.log.filter} let every error pass.)
 */
@LoggingFilter(name = "told-elsewhere")
public final class ToldElsewhere implements Filter {

    private static final String UNABLE_TO_WRITE = "SRMSG18206";

    /** The consumer says it for each partition before it throws {@link CommitFailedException}. */
    private static final String OFFSET_NOT_TAKEN = "Offset commit failed on partition";

    /** What the client says that waited in vain until its {@code default.api.timeout.ms} was over. */
    private static final String NO_ANSWER = "before successfully committing offsets";

    @Override
    public boolean isLoggable(LogRecord message) {
        String text = message.getMessage();
        boolean told = text != null && (text.startsWith(UNABLE_TO_WRITE) || text.contains(OFFSET_NOT_TAKEN));
        return !told && !notesNothing(message.getThrown());
    }

    private static boolean notesNothing(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, fault -> fault != null, Throwable::getCause)
                .limit(10)
                .anyMatch(fault -> fault instanceof CommitFailedException
                        || fault instanceof TimeoutException
                                && String.valueOf(fault.getMessage()).contains(NO_ANSWER));
    }
}
