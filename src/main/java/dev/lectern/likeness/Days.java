package dev.lectern.likeness;

import dev.lectern.speech.PartialDate;
import dev.lectern.speech.Speech;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far apart the days of two speeches are, as far as their pages tell. */
final class Days {

    private Days() {}

    /** Whether both pages tell when it was spoken. */
    static boolean known(Speech one, Speech other) {
        return one.spokenOn() != null && other.spokenOn() != null;
    }

    /** At least so many days lie between them; 0 when it may have been the same day, or nobody knows. */
    static long apart(Speech one, Speech other) {
        PartialDate first = one.spokenOn();
        PartialDate second = other.spokenOn();
        if (first == null || second == null) {
            return 0;
        }
        long after = ChronoUnit.DAYS.between(last(one, first), second.earliest());
        long before = ChronoUnit.DAYS.between(last(other, second), first.earliest());
        return Math.max(0, Math.max(after, before));
    }

    /** Whether both pages tell one and the same day. */
    static boolean same(Speech one, Speech other) {
        PartialDate first = one.spokenOn();
        return first != null
                && first.equals(other.spokenOn())
                && first.earliest().equals(first.latest());
    }

    private static LocalDate last(Speech speech, PartialDate from) {
        PartialDate until = speech.spokenUntil();
        return until == null ? from.latest() : until.latest();
    }
}
