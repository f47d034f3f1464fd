package dev.lectern.store;

import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.SpeechJson;
import dev.lectern.sql.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The changes that wait for the relay. */
@ApplicationScoped
public class Feed implements PanacheRepository<FeedEntry> {

    /** Channel on which PostgreSQL wakes the relay when a transaction with a new entry commits. */
    public static final String CHANNEL = "lectern_feed";

    private static final String ADD = """
            insert into feed_entry (speech_id, revision, change, changed, previous, arrival, stored_at, scraped_at, trace_parent,
                merged_into)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""";

    private static final String WAKE = "select pg_notify('" + CHANNEL + "', '')";

    private final Database database;
    private final Clock clock;

    Feed(DataSource database, Clock clock) {
        this.database = new Database(database);
        this.clock = clock;
    }

    /**
     * Writes changes in the caller's transaction; the relay gives them positions after the commit. Changes of one speech get their
     * positions in the order in which they are written, so whoever writes one holds the speech.
     */
    void add(List<FeedChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (FeedChange change : changes) {
            rows.add(row(change, now));
        }
        database.changes(ADD, rows);
        database.list(WAKE, row -> true);
    }

    private static @Nullable Object[] row(FeedChange change, Instant now) {
        if (change.change() == ChangeKind.OTHER) {
            throw new IllegalArgumentException("'other' stands for words of later versions; it is never written");
        }
        return new @Nullable Object[] {
            change.speech(),
            change.revision(),
            change.change().word(),
            change.changed(),
            change.previous() == null ? null : new String(SpeechJson.write(change.previous()), UTF_8),
            change.arrival().word(),
            now,
            change.scrapedAt(),
            change.traceParent(),
            change.into()
        };
    }
}
