package dev.lectern.frontier;

import java.time.Duration;

/**
 * A listing, feed, folder or the like that this process watches.
 *
 * @param source id of the source
 * @param discovery address of the listing or path of the folder
 * @param host host that is asked; for files {@link #fileHost}
 * @param every shortest time between two looks
 * @param atMost longest time between two looks
 */
public record WatchedDiscovery(String source, String discovery, String host, Duration every, Duration atMost) {

    private static final String FILE = "file:";

    /** What stands for the host of something that no host has to be asked for; a host's name is never like this. */
    public static String fileHost(String discovery) {
        return FILE + discovery;
    }

    static boolean isFile(String host) {
        return host.startsWith(FILE);
    }
}
