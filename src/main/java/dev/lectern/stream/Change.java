package dev.lectern.stream;

import dev.lectern.store.FeedParts;
import org.jspecify.annotations.Nullable;

/**
 * A change as the ring holds it: its facts read once, its two forms as bytes that all subscribers get.
 *
 * @param position its place in the one order
 * @param word what happened, as the name of the event
 * @param facts what filters look at
 * @param text the words that were said, for filters that ask for some
 * @param full JSON with all turns
 * @param summary JSON without turns
 * @param traceParent the place in the trace at which it was stored; null while traces are off
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent on, never compared by equals
record Change(
        long position,
        String word,
        SpeechFacts facts,
        ChangeText text,
        byte[] full,
        byte[] summary,
        @Nullable String traceParent) {

    /** A change of which both forms were read. */
    static Change of(FeedParts parts, Institutions institutions) {
        byte[] full = read(parts, parts.full());
        byte[] summary = read(parts, parts.summary());
        return new Change(
                parts.position(),
                parts.change(),
                SpeechFacts.of(summary, institutions),
                new ChangeText(full, parts.before()),
                full,
                summary,
                parts.traceParent());
    }

    private static byte[] read(FeedParts parts, byte @Nullable [] part) {
        if (part == null) {
            throw new IllegalStateException("The change at position " + parts.position() + " was never rendered.");
        }
        return part;
    }

    byte[] json(View view) {
        return view == View.FULL ? full : summary;
    }

    int bytes() {
        return full.length + summary.length + text.bytesBefore();
    }
}
