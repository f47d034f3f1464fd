package dev.lectern.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** Finds ports on loopback. One that is free may be taken before a server opens it, so whoever opens it tries several. */
final class Ports {

    /** So often a server is started, each time on another port, before it is given up. */
    static final int ATTEMPTS = 5;

    private static final int ANY = 0;

    /**
     * Below the ports that systems give to outgoing connections (Linux from 32768, see {@code ip_local_port_range}; others from 49152
     * as of RFC 6335), which come and go at any moment.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private static final int TRIES = 1_000;

    /** Far from where another process beside this one begins, most likely. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(HIGHEST - LOWEST));

    private Ports() {}

    /** First the wanted port if nobody listens on it, then others that are free; 0 is none. */
    static IntSupplier preferring(int wanted) {
        var first = new AtomicBoolean(wanted != ANY);
        return () -> first.getAndSet(false) && isFree(wanted) ? wanted : free();
    }

    /** Whether nobody has it at this moment. */
    static boolean isFree(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A port that was free a moment ago. Each is given once, as whoever got it may not have opened it yet, until all were. */
    static int free() {
        return IntStream.generate(Ports::next)
                .limit(TRIES)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new EmbeddedServerFailure("None of " + TRIES + " ports between " + LOWEST + " and "
                        + HIGHEST + " is free on this machine's loopback address."));
    }

    private static int next() {
        return LOWEST + Math.floorMod(NEXT.getAndIncrement(), HIGHEST - LOWEST);
    }
}
