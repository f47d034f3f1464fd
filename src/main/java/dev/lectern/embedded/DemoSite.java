package dev.lectern.embedded;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small official-looking web site on loopback with invented speeches, so that the whole line moves without a network. It
 * publishes the next speech every few seconds, corrects some, takes one away, and goes on with new editions for ever. It
 * remembers what it has published and keeps its port from start to start, since addresses identify speeches.
 */
public final class DemoSite implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DemoSite.class.getName());
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final HttpServer server;
    private final ExecutorService threads;
    private final DemoRoutes routes;

    private DemoSite(HttpServer server, ExecutorService threads, DemoRoutes routes) {
        this.server = server;
        this.threads = threads;
        this.routes = routes;
    }

    /**
     * Starts the site. Editions come once a minute.
     *
     * @param stateDirectory where it remembers what is published; made when missing
     * @param every time between two speeches
     * @throws IOException when the state cannot be read or written, or no port can be had; the message says what to do
     */
    public static DemoSite start(Path stateDirectory, Duration every, Clock clock) throws IOException {
        return start(DemoSettings.in(stateDirectory).paced(every, DemoSettings.EDITIONS), clock);
    }

    /** Starts the site with these settings; see {@link #start(Path, Duration, Clock)}. */
    public static DemoSite start(DemoSettings settings, Clock clock) throws IOException {
        DemoNewsroom newsroom = new DemoNewsroom(settings, clock, DemoLibrary.shipped());
        HttpServer server = bind(newsroom.port());
        try {
            newsroom.listensOn(server.getAddress().getPort());
        } catch (IOException e) {
            server.stop(0);
            throw e;
        }
        ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "demo-site");
            thread.setDaemon(true);
            return thread;
        });
        DemoSite site = new DemoSite(server, threads, new DemoRoutes(newsroom, new DemoNoise(clock)));
        server.setExecutor(threads);
        server.createContext("/", site::handle);
        server.start();
        return site;
    }

    /** Where it answers, such as {@code http://127.0.0.1:40123/}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** The list of news, newest first: what a source definition of the site names as its listing. */
    public URI listing() {
        return uri().resolve("news");
    }

    /** Stops answering at once. What is published stays remembered. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer bind(int preferred) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(LOOPBACK, preferred), 0);
        } catch (BindException e) {
            HttpServer other = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Port {0} is taken; the demo site listens on {1} instead, and its pages have new addresses.",
                    String.valueOf(preferred),
                    String.valueOf(other.getAddress().getPort()));
            return other;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            boolean head = method.equals("HEAD");
            if (head || method.equals("GET")) {
                send(exchange, answer(exchange.getRequestURI()), head);
            } else {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private DemoAnswer answer(URI address) {
        try {
            return routes.answer(address);
        } catch (IOException | RuntimeException e) {
            // The server would drop it without a word, and a fault of the demo would look like one of the network.
            LOG.log(System.Logger.Level.ERROR, "The demo site could not answer " + address + ".", e);
            return DemoAnswer.text(500, "The demo site could not answer; its log says why.\n");
        }
    }

    private static void send(HttpExchange exchange, DemoAnswer answer, boolean head) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.contentType());
        if (answer.etag() != null) {
            headers.set("ETag", answer.etag());
        }
        if (answer.lastModified() != null) {
            headers.set(
                    "Last-Modified",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            answer.lastModified().atOffset(ZoneOffset.UTC)));
        }
        byte[] body = answer.bytes();
        if (answer.etag() != null
                && answer.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else if (head) {
            headers.set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
