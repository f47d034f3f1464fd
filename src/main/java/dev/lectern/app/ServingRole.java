package dev.lectern.app;

import dev.lectern.access.RefusedRequest;
import dev.lectern.problem.Refusal;
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
                    RefusedRequest.answer(
                            exchange, new Refusal(404, "This process does not have the role serve; ask one that has."));
                },
                BEFORE_ROUTES);
    }
}
