package dev.lectern.stream;

import dev.lectern.store.FeedParts;
import org.jspecify.annotations.Nullable;

/**
 * A change as the ring holds it: its facts read once, its two forms ready for all subscribers.
 *
 * @param position its place in the one order
 * @param word what happened, as the name of the event
 * @param facts what filters look at
 * @param text the words that were said, for filters that ask for some
 * @param full form with all turns
 * @param summary form without turns
 * @param traceParent the place in the trace at which it was stored; null while traces are off
 */
record Change(
        long position,
        String word,
        SpeechFacts facts,
        ChangeText text,
        Event full,
        Event summary,
        @Nullable String traceParent) {

    /** A change of which both forms were read. */
    static Change of(FeedParts parts, Institutions institutions) {
        var full = new Event(parts.position(), parts.change(), read(parts, parts.full()));
        byte[] summary = read(parts, parts.summary());
        return new Change(
                parts.position(),
                parts.change(),
                SpeechFacts.of(summary, institutions),
                new ChangeText(full::json, parts.before()),
                full,
                new Event(parts.position(), parts.change(), summary),
                parts.traceParent());
    }

    private static byte[] read(FeedParts parts, byte @Nullable [] part) {
        if (part == null) {
            throw new IllegalStateException("The change at position " + parts.position() + " was never rendered.");
        }
        return part;
    }

    /** The form that a view shows. */
    Event event(View view) {
        return view == View.FULL ? full : summary;
    }

    int bytes() {
        return full.bytes() + summary.bytes() + text.bytesBefore();
    }
}
