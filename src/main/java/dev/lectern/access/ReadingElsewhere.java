package dev.lectern.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of other sites read what is data, whoever answers and whatever the answer is: without cookies, so that nobody reads by
 * another's rights. A browser that wants to send a token, or the id of what came last, asks first.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
@Singleton
public class ReadingElsewhere {

    /** Before the first that refuses, {@link ReadableAddress}. */
    private static final int ORDER = 100_001;

    private static final List<String> DATA = List.of("/api/", "/feed.", "/schemas/", "/asyncapi.yaml", "/q/openapi");

    /** Methods that only read. */
    public static final Set<String> READING = Set.of("GET", "HEAD");

    /** Of a request, beside those that need no leave. */
    private static final String ASKED = "Authorization, Cache-Control, If-None-Match, Last-Event-ID";

    /** Of an answer, beside those that every page may see. */
    private static final String SHOWN = "ETag, Lectern-Served-From, Link, Retry-After";

    /** Seconds; a day, of which browsers take what they like. */
    private static final String TRUSTED = "86400";

    void register(@Observes Filters filters) {
        filters.register(ReadingElsewhere::allow, ORDER);
    }

    private static void allow(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String asked = method(request);
        if (asked == null || !READING.contains(asked) || !isData(request.path())) {
            exchange.next();
            return;
        }
        if (request.method().name().equals("OPTIONS")) {
            RefusedRequest.drain(request);
            exchange.response()
                    .setStatusCode(204)
                    .putHeader("Access-Control-Allow-Origin", "*")
                    .putHeader("Access-Control-Allow-Methods", String.join(", ", READING))
                    .putHeader("Access-Control-Allow-Headers", ASKED)
                    .putHeader("Access-Control-Max-Age", TRUSTED)
                    .end();
            return;
        }
        exchange.addHeadersEndHandler(nothing -> {
            MultiMap headers = exchange.response().headers();
            headers.set("Access-Control-Allow-Origin", "*");
            headers.set("Access-Control-Expose-Headers", SHOWN);
        });
        exchange.next();
    }

    /** That of the request, or of the one that a browser wants to send; null when it says none. */
    private static @Nullable String method(HttpServerRequest request) {
        String method = request.method().name();
        return method.equals("OPTIONS") ? request.getHeader("Access-Control-Request-Method") : method;
    }

    /** Not what leads elsewhere: {@code /api/../editor}. */
    private static boolean isData(String path) {
        return DATA.stream().anyMatch(path::startsWith) && !path.contains("/.");
    }
}
