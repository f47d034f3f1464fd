package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.SpeechChange.PreviousFacts;
import dev.lectern.speech.SpeechJson;
import dev.lectern.trace.TraceParent;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes that wait for the relay. */
@ApplicationScoped
public class Feed implements PanacheRepository<FeedEntry> {

    /** Channel on which PostgreSQL wakes the relay when a transaction with a new entry commits. */
    public static final String CHANNEL = "lectern_feed";

    private final Clock clock;

    Feed(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes a change in the caller's transaction; the relay gives it a position after the commit.
     *
     * @param speech the speech after the change
     * @param change what happened
     * @param changed names of the changed fields
     * @param previous former facts, null when none changed
     * @param arrival live or backfill
     * @param scrapedAt when the observation was made
     */
    public void add(
            StoredSpeech speech,
            ChangeKind change,
            List<String> changed,
            @Nullable PreviousFacts previous,
            Arrival arrival,
            Instant scrapedAt) {
        var entry = new FeedEntry();
        entry.speechId = speech.id;
        entry.revision = speech.revision;
        entry.change = change.word();
        entry.changed = changed.toArray(String[]::new);
        entry.previous = previous == null ? null : new String(SpeechJson.write(previous), StandardCharsets.UTF_8);
        entry.arrival = arrival.word();
        entry.storedAt = clock.instant();
        entry.scrapedAt = scrapedAt;
        entry.traceParent = TraceParent.current();
        persist(entry);
        getEntityManager()
                .createNativeQuery("select 1 from pg_notify('" + CHANNEL + "', '')", Integer.class)
                .getSingleResult();
    }
}
