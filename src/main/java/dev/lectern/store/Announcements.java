package dev.lectern.store;

import java.time.Instant;
import java.util.List;

/**
 * The changes of all speeches in the order of their positions. All methods block, and throw {@link ReadFailed} when there
 * is no answer.
 */
public interface Announcements {

    /**
     * The changes that follow a position.
     *
     * @param position position that the caller has; 0 for the beginning
     * @param limit most changes wanted
     * @return in order; fewer than {@code limit} when they are long, but none only when there is none
     */
    List<FeedItem> after(long position, int limit);

    /**
     * The changes that follow a position, with no more of each than is wanted.
     *
     * @param position position that the caller has; 0 for the beginning
     * @param limit most changes wanted
     * @param bytes size of the parts together after which no further change is taken
     * @param wanted parts to read, and of which changes
     * @return in order, without exception; none only when there is none
     */
    List<FeedParts> after(long position, int limit, int bytes, WantedParts wanted);

    /**
     * Some changes with their full JSON.
     *
     * @param positions where they stand
     * @param bytes size together after which no further one is taken
     * @return in order, from the first on; none only when there is none
     */
    List<FeedParts> full(List<Long> positions, int bytes);

    /** The position of the newest change; 0 when there is none yet. */
    long newest();

    /** The newest position that a relay has given, also to changes that a restored database has lost; 0 when there is none yet. */
    long given();

    /**
     * The position after which a reader finds all that was announced at or after a moment.
     *
     * @param since the moment
     * @return the greatest position announced before it; 0 when there is none
     */
    long before(Instant since);
}
