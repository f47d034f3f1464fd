package dev.lectern.search;

import dev.lectern.measure.BackgroundPass;
import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the words of new speeches where they belong in their index. PostgreSQL writes them to a list first, which every search reads to its
 * end, and has whoever makes it too long put all of it in its place: some hundreds of speeches at a time, while these wait to be committed.
 * Here that is done beside them, every few seconds.
 *
 * @see <a href="https://www.postgresql.org/docs/17/gin.html#GIN-FAST-UPDATE">GIN Fast Update Technique</a>
 */
@Singleton
class PendingWords {

    /**
     * For one transaction: its list may be longer than the 4 MB that are usual, as it never is for long. So much are the words of about two
     * thousand speeches, which a search reads in some milliseconds. Where more is allowed, that stays.
     */
    static final String LATER = """
            select set_config('gin_pending_list_limit',
                (greatest(pg_size_bytes('16MB'), pg_size_bytes(current_setting('gin_pending_list_limit'))) / 1024)::text, true)""";

    private static final String CLEAN = "select gin_clean_pending_list('search_text_words')";

    private static final BackgroundPass.Telling TELLING = new BackgroundPass.Telling(
            "The words of new speeches are left to PostgreSQL to be put in their place, and searches are a little slower",
            "The words of new speeches are put in their place again.");
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private final Database database;
    private final boolean enabled;
    private final BackgroundPass pass;

    PendingWords(
            DataSource database,
            @ConfigProperty(name = "lectern.ingest.enabled", defaultValue = "true") boolean enabled) {
        this.database = new Database(database);
        this.enabled = enabled;
        this.pass = new BackgroundPass("lectern-search-words", TELLING, AFTER_A_FAULT, this::next);
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
        clean();
        return PAUSE;
    }

    /**
     * Puts all in its place.
     *
     * @return the number of pages of the list
     * @throws DatabaseFailed if PostgreSQL fails, or does not allow it
     */
    long clean() {
        return database.list(CLEAN, row -> row.getLong(1)).get(0);
    }
}
