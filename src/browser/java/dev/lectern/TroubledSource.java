package dev.lectern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A source of which something is wrong everywhere, and its site: a page that fails, a feed that turns us away, an archive that is cut. */
final class TroubledSource implements AutoCloseable {

    static final String ID = "harbour-office";

    private final HttpServer server;
    private final Path definitions;

    private TroubledSource(HttpServer server, Path definitions) {
        this.server = server;
        this.definitions = definitions;
    }

    /** Starts the site and writes the definition and the archive into that folder. */
    static TroubledSource start(Path folder) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, 404, ""));
            server.createContext("/robots.txt", exchange -> answer(exchange, 200, "User-agent: *\nDisallow: /private/"));
            server.createContext("/news", exchange -> answer(exchange, 200,
                    "<ul><li><a href=/news/1>The first remarks of the year at the harbour</a>"
                            + "<li><a href=/news/2>The second remarks of the year at the harbour</a></ul>"));
            server.createContext("/news/1", exchange -> answer(exchange, 200, InventedPages.ferry("Port Ellery", "six")));
            server.createContext("/news/2", exchange -> answer(exchange, 503, "Too much."));
            server.createContext("/feed", exchange -> answer(exchange, 403, "No."));
            server.start();
            Path definitions = Files.createDirectories(folder.resolve("sources"));
            Path archive = Files.writeString(folder.resolve("old-speeches.warc"), warc(), UTF_8);
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            Files.writeString(definitions.resolve("harbour.yaml"), """
                    id: %s
                    publisher: Harbour Office of Port Ellery
                    country: JM
                    language: en
                    discover:
                      - listing: %s/news
                      - feed: %2$s/feed
                      - listing: %2$s/private/list
                      - warc: %s
                    every: PT1M
                    delay: PT0S
                    allowPrivate: true
                    attribution: 'Harbour Office of Port Ellery, CC BY 4.0'
                    verified: 2026-06-03
                    """.formatted(ID, site, archive.toAbsolutePath()));
            return new TroubledSource(server, definitions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String definitions() {
        return definitions.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String warc() {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + InventedPages.ferry("Port Archive", "many");
        String head = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:6a2f7a0e-9a2e-4d43-9d5c-0a8f3a5d7c11>\r\n"
                + "WARC-Date: 2018-06-03T10:00:00Z\r\nWARC-Target-URI: http://harbour.example/old\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + page.getBytes(UTF_8).length + "\r\n\r\n";
        return head + page + "\r\n\r\n" + head;
    }
}
