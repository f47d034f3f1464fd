package dev.lectern.access;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;

/** Until when whoever sent a request may read: an answer that goes on for longer has to end then. */
public final class Expiry {

    private static final String KEY = "dev.lectern.access.expiry";

    private Expiry() {}

    /** Notes it with the request. */
    static void set(RoutingContext exchange, Instant until) {
        exchange.put(KEY, until);
    }

    /** Until when; empty when reading is open to everybody, or the token never expires. */
    public static Optional<Instant> of(RoutingContext exchange) {
        return Optional.ofNullable(exchange.get(KEY));
    }
}
