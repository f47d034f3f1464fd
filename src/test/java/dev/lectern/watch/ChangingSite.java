package dev.lectern.watch;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/** A site on loopback whose pages may be replaced while it runs. */
final class ChangingSite implements AutoCloseable {

    private final BadServer server;
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    final List<String> requests;

    ChangingSite() throws IOException {
        server = new BadServer();
        requests = server.requests;
        server.on(
                "/",
                exchange -> pages.getOrDefault(
                                exchange.getRequestURI().getPath(), missing -> BadServer.answer(missing, 404, ""))
                        .handle(exchange));
    }

    ChangingSite on(String path, HttpHandler handler) {
        pages.put(path, handler);
        return this;
    }

    ChangingSite on(String path, int status, String body, String... headers) {
        return on(path, exchange -> BadServer.answer(exchange, status, body, headers));
    }

    HttpUrl url(String path) {
        return server.url(path);
    }

    @Override
    public void close() {
        server.close();
    }
}
