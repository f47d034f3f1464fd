package dev.lectern.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports on loopback. */
final class Ports {

    private static final int ANY = 0;

    private Ports() {}

    /** The wanted port when nobody listens on it, else a free one. */
    static int preferred(int wanted) {
        try {
            return probe(wanted);
        } catch (IOException taken) {
            return free();
        }
    }

    /** A port that was free a moment ago. */
    static int free() {
        try {
            return probe(ANY);
        } catch (IOException e) {
            throw new EmbeddedServerFailure("This machine has no free port on its loopback address.", e);
        }
    }

    private static int probe(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
