package dev.lectern.stream;

import java.time.Duration;

/** Whether settings are such that the stream works. */
final class StreamSettings {

    private StreamSettings() {}

    /**
     * Looks at them.
     *
     * @throws IllegalArgumentException naming the first that is wrong, and what would be right
     */
    static void check(StreamConfig config) {
        positive("ring", config.ring());
        positive("ring-bytes", config.ringBytes());
        positive("replay-bytes", config.replayBytes());
        positive("replays", config.replays());
        positive("max-subscribers", config.maxSubscribers());
        if (config.maxPerAddress() < 0) {
            throw wrong("max-per-address", config.maxPerAddress(), "a number from 0 on");
        }
        if (!(config.replayShare() > 0 && config.replayShare() <= 1)) {
            throw wrong("replay-share", config.replayShare(), "a part of one, such as 0.15");
        }
        longEnough("heartbeat", config.heartbeat(), Duration.ofMillis(16), "16 ms or longer, such as PT15S");
        longEnough("stalled", config.stalled(), config.heartbeat(), "no shorter than lectern.stream.heartbeat");
        longEnough("goodbye", config.goodbye(), Duration.ofMillis(1), "1 ms or longer, such as PT5S");
        longEnough("retry", config.retry(), Duration.ZERO, "no shorter than nothing, such as PT2S");
        longEnough("retry-spread", config.retrySpread(), Duration.ZERO, "no shorter than nothing, such as PT2S");
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw wrong(name, value, "a number from 1 on");
        }
    }

    private static void longEnough(String name, Duration value, Duration shortest, String right) {
        if (value.compareTo(shortest) < 0) {
            throw wrong(name, value, right);
        }
    }

    private static IllegalArgumentException wrong(String name, Object value, String right) {
        return new IllegalArgumentException(
                "lectern.stream." + name + " is '" + value + "'; it must be " + right + ".");
    }
}
