package dev.lectern.stream;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change in one of its forms: as JSON, and as it goes over the wire once a client wants it. That is written once and sent to all, alone
 * or with its neighbours; copies for clients at many places, or with many filters, would be the same bytes many times.
 */
final class Event {

    private final long position;
    private final String change;
    private final int length;

    /** Until the frame is written, which holds it too. */
    private byte @Nullable [] json;

    private volatile @Nullable Frame frame;

    /**
     * An event that nobody wanted yet.
     *
     * @param position id of the event
     * @param change name of the event
     * @param json data; one line, as the relay writes it
     */
    Event(long position, String change, byte[] json) {
        this.position = position;
        this.change = change;
        this.json = json;
        this.length = json.length;
    }

    /**
     * The event as it goes over the wire.
     *
     * @param memory where it is to be written, unless it is written already
     */
    Frame frame(FrameMemory memory) {
        Frame known = frame;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (json != null) {
                frame = memory.event(position, change, json);
                json = null;
            }
            return written();
        }
    }

    /** Its JSON; a copy where it is not on the heap any more. */
    synchronized byte[] json() {
        return json == null ? written().json(length) : json;
    }

    private Frame written() {
        return Objects.requireNonNull(frame, "neither JSON nor frame");
    }

    /** Bytes of its JSON. */
    int bytes() {
        return length;
    }
}
