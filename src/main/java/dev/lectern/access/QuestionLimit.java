package dev.lectern.access;

import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses addresses that are longer than any question needs to be, in words, before anybody reads them. */
@Singleton
class QuestionLimit {

    /** The server itself refuses twice as many without a word ({@code quarkus.http.limits.max-initial-line-length}). */
    static final int MOST = 4096;

    private static final int ORDER = 150;

    void register(@Observes Filters filters) {
        filters.register(QuestionLimit::check, ORDER);
    }

    private static void check(RoutingContext exchange) {
        int length = exchange.request().uri().length();
        if (length <= MOST) {
            exchange.next();
            return;
        }
        var refusal = new Refusal(
                414,
                "The address has " + length + " characters; at most " + MOST
                        + " are read. Ask for fewer values at once.");
        exchange.response()
                .setStatusCode(refusal.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Access-Control-Allow-Origin", "*") // who asks from another site is to know why
                .end(refusal.problem(exchange.normalizedPath()).json());
    }
}
