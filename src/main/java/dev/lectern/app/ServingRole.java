package dev.lectern.app;

import dev.lectern.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without the role {@code serve} a process answers operators only: health and metrics under {@code /q}. */
@ApplicationScoped
public class ServingRole {

    private static final String FOR_OPERATORS = "/q/";
    private static final int BEFORE_ROUTES = 1_000;

    private final boolean serves;

    ServingRole(@ConfigProperty(name = "lectern.serve.enabled", defaultValue = "true") boolean serves) {
        this.serves = serves;
    }

    void register(@Observes Filters filters) {
        if (serves) {
            return;
        }
        filters.register(
                exchange -> {
                    if (exchange.normalizedPath().startsWith(FOR_OPERATORS)) {
                        exchange.next();
                        return;
                    }
                    exchange.response()
                            .setStatusCode(404)
                            .putHeader("Content-Type", Problem.MEDIA_TYPE)
                            .end(Problem.of(
                                            404,
                                            "This process does not have the role serve; ask one that has.",
                                            exchange.normalizedPath())
                                    .json());
                },
                BEFORE_ROUTES);
    }
}
