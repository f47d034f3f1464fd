package dev.lectern.api;

import dev.lectern.access.RefusedRequest;
import dev.lectern.problem.Refusal;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers whatever nobody else answered under {@code /api}, so that programs get a problem there too, not a page. */
@Singleton
class UnknownPath {

    void register(@Observes Router router) {
        router.route("/api/*")
                .order(Integer.MAX_VALUE)
                .handler(exchange -> RefusedRequest.answer(
                        exchange,
                        new Refusal(
                                404,
                                "There is nothing at " + exchange.normalizedPath()
                                        + "; /q/openapi lists what there is.")));
    }
}
