package dev.lectern.search;

import dev.lectern.measure.BackgroundPass;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Goes through all speeches for {@link IndexFilling}, again and again and patiently, in every process that ingests: while an older
 * version runs beside this one, it may store more.
 */
@Singleton
class IndexFillingRun {

    private static final BackgroundPass.Telling TELLING = new BackgroundPass.Telling(
            "Speeches of older versions cannot be made searchable just now",
            "Speeches of older versions are made searchable again.");
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration AFTER_ALL = Duration.ofSeconds(20);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private final IndexFilling filling;
    private final boolean enabled;
    private final BackgroundPass pass;
    private UUID after = IndexFilling.BEGINNING;

    IndexFillingRun(
            DataSource database,
            @ConfigProperty(name = "lectern.ingest.enabled", defaultValue = "true") boolean enabled) {
        this.filling = new IndexFilling(database);
        this.enabled = enabled;
        this.pass = new BackgroundPass("lectern-search-filling", TELLING, AFTER_A_FAULT, this::next);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            pass.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        pass.stop();
    }

    private Duration next() {
        after = filling.next(after);
        return after.equals(IndexFilling.BEGINNING) ? AFTER_ALL : PAUSE;
    }
}
