import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The site that publishes a page every now and then, and knows when each has appeared. */
class Site {

    private final Map<String, Long> appeared = new ConcurrentHashMap<>();
    private final int port;
    private int next;

    Site() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.setExecutor(Executors.newFixedThreadPool(4));
        site.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String page = path.startsWith("/speeches/")
                    ? Speech.page(number(path))
                    : path.equals("/speeches") ? listing() : "";
            byte[] body = page.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        site.start();
        port = site.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port + "/speeches";
    }

    void addPage() {
        appeared.put(address() + "/remarks-on-the-ferry-" + next++, System.currentTimeMillis());
    }

    /** The number of the page that will be added next. */
    int next() {
        return next;
    }

    List<String> pagesSince(int first) {
        return appeared.keySet().stream().filter(url -> number(url) >= first).toList();
    }

    long appeared(String url) {
        return appeared.get(url);
    }

    /** The newest first, and not more than a page of them. */
    private String listing() {
        return appeared.keySet().stream()
                .sorted((a, b) -> Integer.compare(number(b), number(a)))
                .limit(30)
                .map(url -> "<li><a href='" + url + "'>Remarks on the ferry, number " + number(url) + "</a></li>")
                .collect(Collectors.joining("\n", "<!doctype html><main><ul>", "</ul></main>"));
    }

    private static int number(String url) {
        return Integer.parseInt(url.substring(url.lastIndexOf('-') + 1));
    }
}
