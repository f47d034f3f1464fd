package dev.lectern.stream;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.vertx.core.buffer.Buffer;
import java.util.regex.Pattern;

/**
 * Blocks of an event stream as they go over the wire.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML Standard, Server-sent events</a>
 */
final class SseFrames {

    private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private SseFrames() {}

    /**
     * An event of the feed.
     *
     * @param position becomes the client's last event id
     * @param change name of the event
     * @param json data; one line, as the relay writes it
     */
    static Buffer change(long position, String change, byte[] json) {
        String head = "id: " + position + "\nevent: " + change + "\ndata: ";
        return Buffer.buffer(head.length() + json.length + 2)
                .appendString(head)
                .appendBytes(json)
                .appendString("\n\n");
    }

    /** Moves the client's last event id without an event, so that a filtered client need not scan again after a break. */
    static Buffer id(long position) {
        return Buffer.buffer("id: " + position + "\n\n");
    }

    /** Tells that all there was has been sent and what follows is live. */
    static Buffer live(long position) {
        return Buffer.buffer("id: " + position + "\nevent: live\ndata: {\"position\":" + position + "}\n\n");
    }

    /**
     * Tells that a position cannot be served and what is served instead.
     *
     * @param asked position, or the text that is none
     * @param cursor position after which the stream goes on
     */
    static Buffer gap(String asked, long cursor) {
        String json = POSITION.matcher(asked).matches()
                ? asked
                : '"' + new String(JsonStringEncoder.getInstance().quoteAsString(asked)) + '"';
        return Buffer.buffer("id: " + cursor + "\nevent: gap\ndata: {\"asked\":" + json + ",\"servedFrom\":"
                + (cursor + 1) + "}\n\n");
    }

    /** A line that clients ignore and that keeps the connection, and whatever stands in between, awake. */
    static Buffer comment(String text) {
        return Buffer.buffer(": " + text + "\n\n");
    }

    /** Tells the client how long to wait before it connects again after a break, in milliseconds. */
    static Buffer retry(long millis) {
        return Buffer.buffer("retry: " + millis + "\n\n");
    }
}
