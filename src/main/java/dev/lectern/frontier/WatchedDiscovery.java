package dev.lectern.frontier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A listing or folder that this process watches.
 *
 * @param source id of the source
 * @param discovery address of the listing or path of the folder
 * @param host host whose turn is needed; null for folders
 * @param every shortest time between two looks
 * @param atMost longest time between two looks
 */
public record WatchedDiscovery(
        String source, String discovery, @Nullable String host, Duration every, Duration atMost) {}
