package dev.lectern.history;

/**
 * A stretch of text that stayed, went or came.
 *
 * @param fate what became of it
 * @param text the stretch, never empty
 */
public record Segment(Fate fate, String text) {

    /** What became of something from one state to the next. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }
}
