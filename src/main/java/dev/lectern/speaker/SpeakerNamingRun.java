package dev.lectern.speaker;

import dev.lectern.measure.BackgroundPass;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Notes new names every second, in every process that ingests. */
@Singleton
class SpeakerNamingRun {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private static final BackgroundPass.Telling TELLING = new BackgroundPass.Telling(
            "Names of speakers cannot be noted just now", "Names of speakers are noted again.");

    private final SpeakerNaming naming;
    private final boolean enabled;
    private final BackgroundPass pass;

    SpeakerNamingRun(
            DataSource database,
            @ConfigProperty(name = "lectern.ingest.enabled", defaultValue = "true") boolean enabled) {
        this.naming = new SpeakerNaming(database);
        this.enabled = enabled;
        this.pass = new BackgroundPass("lectern-speakers", TELLING, EVERY, () -> naming.next() ? Duration.ZERO : EVERY);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            pass.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        pass.stop();
    }
}
