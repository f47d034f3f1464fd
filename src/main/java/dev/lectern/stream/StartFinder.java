package dev.lectern.stream;

import dev.lectern.store.Announcements;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Turns what a client asks for into a position. Blocks where the ring does not know the answer. */
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

    Start find(StartPoint wanted) {
        if (wanted instanceof StartPoint.After after) {
            return after(after.position());
        }
        if (wanted instanceof StartPoint.Since since) {
            return new Start(feed.before(since.moment()), null);
        }
        if (wanted instanceof StartPoint.Unknown unknown) {
            return instead(unknown.asked(), newest());
        }
        return new Start(newest(), null);
    }

    private Start after(long position) {
        if (position <= ring.last()) {
            return new Start(position, null);
        }
        long newest = feed.newest(); // another process may be ahead of our ring
        return position <= newest ? new Start(position, null) : instead(Long.toString(position), newest);
    }

    private static Start instead(String asked, long cursor) {
        return new Start(cursor, SseFrames.gap(asked, cursor));
    }

    private long newest() {
        return ring.begun() ? ring.last() : feed.newest();
    }
}
