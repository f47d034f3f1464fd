package dev.lectern.watch;

import dev.lectern.frontier.Trouble;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a visit to a listing or folder came to. */
sealed interface VisitOutcome {

    /** It was seen, at least the part where news stands; so many pages were not known before. */
    record Complete(int newPages) implements VisitOutcome {}

    /** A part of it was seen, and there is more; so many pages were not known before. The rest is due soon. */
    record Unfinished(int newPages) implements VisitOutcome {}

    /**
     * It could not be seen.
     *
     * @param reason one sentence
     * @param retryAfter what the server asks for; null when it does not say
     * @param trouble what sort of failure it is
     */
    record Broken(String reason, @Nullable Duration retryAfter, Trouble trouble) implements VisitOutcome {
        Broken(String reason, @Nullable Duration retryAfter) {
            this(reason, retryAfter, Trouble.FAILED);
        }
    }
}
