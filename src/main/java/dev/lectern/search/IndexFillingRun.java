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
    private static final int RESTS = 100;
    private static final Duration LONGEST = Duration.ofMinutes(1);
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
        long begun = System.nanoTime();
        IndexFilling.Step step = filling.next(after);
        after = step.last();
        return rest(step, Duration.ofNanos(System.nanoTime() - begun));
    }

    /**
     * How long to wait before the next step. Where nothing lacks, as nearly always, looking takes a hundredth of the time of one connection,
     * however long PostgreSQL needs for it beside all else; but one that met with a stall is no reason to rest for an hour.
     */
    static Duration rest(IndexFilling.Step step, Duration took) {
        Duration least = step.last().equals(IndexFilling.BEGINNING) ? AFTER_ALL : PAUSE;
        Duration share = took.multipliedBy(RESTS);
        Duration rest = share.compareTo(LONGEST) < 0 ? share : LONGEST;
        return step.filled() > 0 || rest.compareTo(least) < 0 ? least : rest;
    }
}
