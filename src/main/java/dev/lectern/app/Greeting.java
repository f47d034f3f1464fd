package dev.lectern.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.Config;

/** Says, once everything runs, what runs and what to try next. */
public final class Greeting implements QuarkusApplication {

    private final Config config;

    Greeting(Config config) {
        this.config = config;
    }

    @Override
    public int run(String... args) {
        System.out.println("Lectern runs at http://localhost:" + config.getValue("quarkus.http.port", String.class));
        Quarkus.waitForExit();
        return 0;
    }
}
