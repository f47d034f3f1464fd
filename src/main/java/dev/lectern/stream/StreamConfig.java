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

    /** How long a client may take for the last block of a stream that is ended here; then its connection is cut. */
    @WithDefault("PT5S")
    Duration goodbye();

    /** Most subscribers of this process. */
    @WithDefault("10000")
    int maxSubscribers();

    /** Most subscribers from one address; 0 for no limit of its own. */
    @WithDefault("1000")
    int maxPerAddress();

    /** How long a client is told to wait before it connects again, at least. */
    @WithDefault("PT2S")
    Duration retry();

    /** How much longer some are told to wait, so that all clients of a process that ends do not come in the same second. */
    @WithDefault("PT2S")
    Duration retrySpread();

    /** Most bytes that were read from PostgreSQL and wait for their clients, of all of them together. */
    @WithDefault("67108864")
    long replayBytes();

    /** Pages of old changes that are read from PostgreSQL at the same time, each with a connection of its own. */
    @WithDefault("4")
    int replays();

    /** Part of the processors' time that reading those may take while others are served live. */
    @WithDefault("0.15")
    double replayShare();
}
