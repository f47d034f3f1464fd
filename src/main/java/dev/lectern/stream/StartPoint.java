package dev.lectern.stream;

import java.time.Instant;

/** Where a client wants the stream to begin. */
sealed interface StartPoint {

    /** With what happens next. */
    record Now() implements StartPoint {}

    /** After a position that the client has; 0 for the first change ever made. */
    record After(long position) implements StartPoint {}

    /** With the first change announced at or after a moment. */
    record Since(Instant moment) implements StartPoint {}

    /** After something that was never a position of this feed: a last event id of another server, perhaps. */
    record Unknown(String asked) implements StartPoint {}
}
