package dev.lectern.stream;

import dev.lectern.store.FeedItem;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A change ready to be sent: its facts read and its blocks written once, shared by all subscribers.
 *
 * @param position its place in the one order
 * @param facts what filters look at
 * @param full block with all turns
 * @param summary block without turns
 * @param traceParent the place in the trace at which it was stored; null while traces are off
 */
record Change(
        long position,
        SpeechFacts facts,
        Buffer full,
        Buffer summary,
        @Nullable String traceParent) {

    static Change of(FeedItem item) {
        return new Change(
                item.position(),
                SpeechFacts.of(item.summary()),
                SseFrames.change(item.position(), item.change(), item.full()),
                SseFrames.change(item.position(), item.change(), item.summary()),
                item.traceParent());
    }

    Buffer frame(View view) {
        return view == View.FULL ? full : summary;
    }

    int bytes() {
        return full.length() + summary.length();
    }
}
