package dev.lectern.stream;

import dev.lectern.store.Announcements;
import dev.lectern.store.FeedParts;
import dev.lectern.store.WantedParts;
import dev.lectern.stream.Ring.Reading;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what a client asks for into a position. */
@Singleton
class StartFinder {

    /**
     * Where the stream begins for a client.
     *
     * @param cursor position after which it begins
     * @param gap block that tells that this is not what was asked for; null when it is
     */
    record Start(long cursor, @Nullable Buffer gap) {}

    private final Ring ring;
    private final Announcements feed;

    StartFinder(Ring ring, Announcements feed) {
        this.ring = ring;
        this.feed = feed;
    }

    /** What the ring knows, at once; null when only the database does. */
    @Nullable
    Start known(StartPoint wanted) {
        long last = ring.last();
        if (!ring.begun() || wanted instanceof StartPoint.Since) {
            return null;
        }
        if (wanted instanceof StartPoint.After after) {
            return after.position() <= last && ring.after(after.position(), 1) instanceof Reading.Found next
                    ? after(after.position(), next.changes().stream().map(Change::position))
                    : null;
        }
        return at(wanted, last);
    }

    /** Where the next change stands further on, what stood between is nowhere. */
    private static Start after(long position, Stream<Long> next) {
        long cursor = next.findFirst().orElse(position + 1) - 1;
        return cursor == position ? new Start(position, null) : instead(Long.toString(position), cursor);
    }

    /** Blocks where the ring does not know. */
    Start find(StartPoint wanted) {
        Start known = known(wanted);
        if (known != null) {
            return known;
        }
        if (wanted instanceof StartPoint.Since since) {
            return new Start(feed.before(since.moment()), null);
        }
        return at(wanted, feed.newest()); // another process may be ahead of our ring
    }

    private Start at(StartPoint wanted, long newest) {
        if (wanted instanceof StartPoint.After after && after.position() <= newest) {
            return after(
                    after.position(),
                    feed.after(after.position(), 1, 1, WantedParts.ofAll(Set.of())).stream()
                            .map(FeedParts::position));
        }
        if (wanted instanceof StartPoint.After after) {
            return instead(Long.toString(after.position()), newest);
        }
        return wanted instanceof StartPoint.Unknown unknown
                ? instead(unknown.asked(), newest)
                : new Start(newest, null);
    }

    private static Start instead(String asked, long cursor) {
        return new Start(cursor, SseFrames.gap(asked, cursor));
    }
}
