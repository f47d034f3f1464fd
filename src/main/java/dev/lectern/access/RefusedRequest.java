package dev.lectern.access;

import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** A request that is answered before any resource sees it. */
public final class RefusedRequest {

    private RefusedRequest() {}

    /**
     * Says why, and lets go of what the client still sends. What the response has of headers stays. Nothing
     * is said to a client that has left.
     */
    public static void answer(RoutingContext exchange, Refusal refusal) {
        HttpServerResponse response = exchange.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (!exchange.request().isEnded()) {
            exchange.request().resume(); // a body that nobody reads would keep the connection
        }
        response.setStatusCode(refusal.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        refusal.headers().forEach(response::putHeader);
        response.end(refusal.problem(exchange.request().path()).json());
    }
}
