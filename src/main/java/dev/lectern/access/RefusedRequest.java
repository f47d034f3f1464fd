package dev.lectern.access;

import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
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
        drain(exchange.request());
        response.setStatusCode(refusal.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        refusal.headers().forEach(response::putHeader);
        boolean streams = exchange.request().version() == HttpVersion.HTTP_2;
        boolean last =
                !streams && waitsForLeave(exchange.request()); // what comes next may be the body, or another request
        if (last) {
            response.putHeader("Connection", "close");
        } else if (streams) {
            response.headers().remove("Connection"); // RFC 9113, section 8.2.2, has none
        }
        response.end(refusal.problem(exchange.request().path()).json()).onComplete(told -> {
            if (last) {
                exchange.request().connection().close();
            }
        });
    }

    /** A body that nobody reads would keep the connection. */
    static void drain(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.resume();
        }
    }

    /**
     * Whether a client asks before it sends its body.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1">RFC 9110, section 10.1.1, Expect</a>
     */
    public static boolean waitsForLeave(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader("Expect")) && !request.isEnded();
    }
}
