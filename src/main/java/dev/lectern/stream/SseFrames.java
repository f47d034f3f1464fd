package dev.lectern.stream;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.Buffer;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Blocks of an event stream as they go over the wire.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML Standard, Server-sent events</a>
 */
final class SseFrames {

    /** {@code id: }, {@code event: }, {@code data: } and the ends of the lines before it. */
    private static final int NAMES = 4 + 1 + 7 + 1 + 6;

    /** Bytes that stand behind the data. */
    static final int END = 2;

    private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private static final Buffer HEARTBEAT = Buffer.buffer(": heartbeat\n\n");

    private SseFrames() {}

    /**
     * Writes an event of the feed.
     *
     * @param to gets the event
     * @param position becomes the client's last event id
     * @param change name of the event
     * @param json data; one line, as the relay writes it
     */
    static void write(ByteBuf to, long position, String change, byte[] json) {
        to.writeCharSequence("id: " + position + "\nevent: " + change + "\ndata: ", US_ASCII);
        to.writeBytes(json);
        to.writeByte('\n');
        to.writeByte('\n');
    }

    /** Bytes that {@link #write} takes. */
    static int size(long position, String change, byte[] json) {
        return NAMES + END + Long.toString(position).length() + change.length() + json.length;
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

    /** A sign of life. */
    static Buffer heartbeat() {
        return HEARTBEAT;
    }

    /** A sign of life that moves the client's last event id too, after changes that it did not want. */
    static Buffer heartbeat(long position) {
        return Buffer.buffer(": heartbeat\n\nid: " + position + "\n\n");
    }

    /** Tells the client how long to wait before it connects again after a break, in milliseconds. */
    static Buffer retry(long millis) {
        return Buffer.buffer("retry: " + millis + "\n\n");
    }
}
