package dev.lectern.stream;

import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Answers of the address of the stream that are no stream. Pages of other sites may read them, too. */
final class StreamRefusals {

    private StreamRefusals() {}

    static void refuse(RoutingContext exchange, Refusal refusal) {
        HttpServerResponse response = exchange.response();
        if (response.closed()) {
            return;
        }
        response.setStatusCode(refusal.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Expose-Headers", "Retry-After");
        refusal.headers().forEach(response::putHeader);
        response.end(refusal.problem(StreamRoute.PATH).json());
    }

    static void refuseMethod(RoutingContext exchange) {
        refuse(exchange, new Refusal(405, "The stream can be read with GET only.", Map.of("Allow", "GET, OPTIONS")));
    }

    /** Lets pages of other sites send a last event id with {@code fetch}. */
    static void preflight(RoutingContext exchange) {
        exchange.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Allow-Methods", "GET")
                .putHeader("Access-Control-Allow-Headers", "Authorization, Last-Event-ID, Cache-Control")
                .end();
    }
}
