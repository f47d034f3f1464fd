package dev.lectern.embedded;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the demo site runs.
 *
 * @param directory where it remembers what it has published; made when missing, delete it to begin anew
 * @param every time between two speeches of the library, more than zero
 * @param editions time between two new editions once the library is out, more than zero
 * @param port port on loopback; 0 takes the one of the last start, or any free one
 */
public record DemoSettings(Path directory, Duration every, Duration editions, int port) {

    /** Time between two speeches unless told otherwise. */
    public static final Duration EVERY = Duration.ofSeconds(5);

    /** Time between two editions unless told otherwise. */
    public static final Duration EDITIONS = Duration.ofMinutes(1);

    public DemoSettings {
        requirePositive("every", every);
        requirePositive("editions", editions);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(
                    "The port of the demo site must be from 0 to 65535, but is " + port + ".");
        }
    }

    /** The usual pace in the given directory, on any free port. */
    public static DemoSettings in(Path directory) {
        return new DemoSettings(directory, EVERY, EDITIONS, 0);
    }

    /** The same, with other times between two speeches and between two editions. */
    public DemoSettings paced(Duration every, Duration editions) {
        return new DemoSettings(directory, every, editions, port);
    }

    /** The same on another port; 0 takes the one of the last start, or any free one. */
    public DemoSettings on(int newPort) {
        return new DemoSettings(directory, every, editions, newPort);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(
                    "The demo site's time '" + name + "' must be more than zero, such as PT5S, but is " + value + ".");
        }
    }
}
