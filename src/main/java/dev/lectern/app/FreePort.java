package dev.lectern.app;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Sees that the port for HTTP is free before the application starts: it opens its port last, when pages are already on their
 * way, and would have to break off in the middle of them.
 */
final class FreePort {

    private static final String PORT = "quarkus.http.port";
    private static final String USUAL = "8080";
    private static final String EVERYWHERE = "0.0.0.0";

    private FreePort() {}

    /**
     * Returns when the port can be had.
     *
     * @throws SettingsFailure if something else has it
     */
    static void require(Settings settings) {
        String host = settings.text("quarkus.http.host").orElse(EVERYWHERE);
        String port = settings.text(PORT).orElse(USUAL);
        if (!port.matches("[1-9]\\d{0,4}")) {
            return; // 0 asks for any free one; what is no number is told by Quarkus
        }
        try {
            new ServerSocket(Integer.parseInt(port), 1, InetAddress.getByName(host)).close();
        } catch (BindException e) {
            throw new SettingsFailure("Port " + port + " on " + host + " cannot be had (" + e.getMessage()
                    + "): end what uses it, or set " + PORT + " (environment: QUARKUS_HTTP_PORT) to another.");
        } catch (IOException | IllegalArgumentException e) {
            return; // an address that is none, a port above 65535: Quarkus says so in its own words
        }
    }
}
