package dev.lectern.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Lets a request of a test say until when it may be answered, as the door does where reading is closed. */
@Singleton
public final class ExpiringReaders {

    /** Header with the milliseconds that are left. */
    public static final String HEADER = "Test-Expires-In";

    private final Clock clock;

    ExpiringReaders(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    String left = exchange.request().getHeader(HEADER);
                    if (left != null) {
                        Expiry.set(exchange, clock.instant().plusMillis(Long.parseLong(left)));
                    }
                    exchange.next();
                },
                80);
    }
}
