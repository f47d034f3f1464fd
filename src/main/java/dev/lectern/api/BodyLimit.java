package dev.lectern.api;

import dev.lectern.access.RefusedRequest;
import dev.lectern.problem.Refusal;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Says in words that a body is too large, where the server itself would only give the bare status. */
@Singleton
class BodyLimit {

    private static final String LIMIT = "quarkus.http.limits.max-body-size";
    private static final int BEFORE_THE_SERVER = 100;

    /** Up to so much is read and thrown away, as a client that is still sending may not see the answer otherwise. */
    private static final long MOST_TO_DRAIN = 64L * 1024 * 1024;

    private final long most;

    BodyLimit(@ConfigProperty(name = LIMIT) MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVER);
    }

    private void check(RoutingContext exchange) {
        long length = length(exchange.request().getHeader("Content-Length"));
        if (length <= most || !exchange.normalizedPath().startsWith("/api/")) {
            exchange.next();
            return;
        }
        HttpServerRequest request = exchange.request();
        if (length > MOST_TO_DRAIN || RefusedRequest.waitsForLeave(request)) {
            answer(exchange, length);
        } else {
            request.endHandler(end -> answer(exchange, length));
        }
        request.resume();
    }

    private void answer(RoutingContext exchange, long length) {
        RefusedRequest.answer(
                exchange,
                new Refusal(
                        413,
                        "The body has " + length + " bytes; at most " + most + " are taken, the limit of " + LIMIT
                                + ", and a page may have as many as lectern.page.max-size says.",
                        Map.of("Connection", "close")));
    }

    /** What is no number is left to the server, which refuses it. */
    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
