package dev.lectern.stream;

import dev.lectern.access.RefusedRequest;
import dev.lectern.problem.Refusal;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Answers of the address of the stream that are no stream, whatever was asked. */
final class StreamRefusals {

    private static final String METHODS = "GET, OPTIONS";

    private StreamRefusals() {}

    static void refuseMethod(RoutingContext exchange) {
        RefusedRequest.answer(
                exchange, new Refusal(405, "The stream can be read with GET only.", Map.of("Allow", METHODS)));
    }

    static void tellMethods(RoutingContext exchange) {
        exchange.response().setStatusCode(204).putHeader("Allow", METHODS).end();
    }
}
