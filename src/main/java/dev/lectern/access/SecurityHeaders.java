package dev.lectern.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Headers that every answer carries, whoever gives it: what others wrote is never taken for something else than it is, runs
 * nothing, and is framed by nobody. Pages of ours have a policy of their own, which lets in our scripts and styles.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
@Singleton
class SecurityHeaders {

    /** Before everything, as refusals carry them too. */
    private static final int ORDER = 100_002;

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String NO_FRAMES = "frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, ORDER);
    }

    private static void add(RoutingContext exchange) {
        exchange.addHeadersEndHandler(nothing -> {
            MultiMap headers = exchange.response().headers();
            put(headers, "X-Content-Type-Options", "nosniff");
            put(headers, "X-Frame-Options", "DENY");
            put(headers, "Referrer-Policy", "no-referrer");
            // What Quarkus shows under /q has scripts of its own.
            put(
                    headers,
                    "Content-Security-Policy",
                    isOfQuarkus(exchange.request().path()) ? NO_FRAMES : NOTHING);
        });
        exchange.next();
    }

    /** Not the normalized path: there is none of an address that is refused because nobody can read it. */
    private static boolean isOfQuarkus(String path) {
        return path.startsWith("/q/") && path.indexOf('%') < 0 && !path.contains("/.");
    }

    private static void put(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
