package dev.lectern.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the stream; the defaults suit one process with some thousand subscribers. */
@ConfigMapping(prefix = "lectern.stream")
public interface StreamConfig {

    /** Most changes that are kept in memory; who is further behind is served from PostgreSQL. */
    @WithDefault("4096")
    int ring();

    /** Most bytes that those changes may take. */
    @WithDefault("67108864")
    long ringBytes();

    /** Time between two signs of life to a subscriber. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How long a client may take nothing at all before its connection is closed; it may come back and resume. */
    @WithDefault("PT5M")
    Duration stalled();

    /** Most subscribers of this process. */
    @WithDefault("10000")
    int maxSubscribers();

    /** Pages of old changes that are read from PostgreSQL at the same time, each with a connection of its own. */
    @WithDefault("4")
    int replays();
}
