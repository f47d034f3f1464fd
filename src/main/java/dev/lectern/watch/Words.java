package dev.lectern.watch;

import java.time.Duration;

/** Lengths of time as people say them. */
final class Words {

    private Words() {}

    /** {@code 40 s}, {@code 5 min}, {@code 3 h}, {@code 2 d}: the largest unit of which there are two, or one. */
    static String length(Duration time) {
        if (time.toDays() >= 2) {
            return time.toDays() + " d";
        }
        if (time.toHours() >= 2) {
            return time.toHours() + " h";
        }
        return time.toMinutes() >= 2 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
