package dev.lectern.watch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Moves times a little, so that what began together does not go on together for ever. */
final class Jitter {

    private static final double SHARE = 0.1;

    private final RandomGenerator random;

    Jitter(RandomGenerator random) {
        this.random = random;
    }

    /** Up to a tenth longer, for a time that somebody asked to wait at least. */
    Duration longer(Duration time) {
        return time.plus(part(time));
    }

    /** Up to a tenth shorter, for a time after which somebody expects us at the latest. */
    Duration shorter(Duration time) {
        return time.minus(part(time));
    }

    private Duration part(Duration time) {
        return Duration.ofMillis((long) (time.toMillis() * SHARE * random.nextDouble()));
    }
}
