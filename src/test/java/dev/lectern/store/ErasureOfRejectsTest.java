package dev.lectern.store;

import dev.lectern.speech.SampleChange;
import dev.lectern.sql.Database;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of pages that could not be read, when a speech is erased that they tell. */
class ErasureOfRejectsTest {

    private final FeedRows feed = new FeedRows(TestDatabase.get());
    private final Database database = new Database(TestDatabase.get());
    private final UUID id = SampleChange.at(1).value().id();

    @BeforeEach
    void announce() {
        feed.clear();
        database.change("truncate takedown");
        feed.announce(SampleChange.at(1));
    }

    @Test
    void itsBytesThatCouldNotBeReadElsewhereAreErasedToo() {
        reject("https://copy.example/1", sha256OfItsPage());
        reject("https://other.example/1", "c".repeat(64));

        database.together(session -> Erasure.erase(session, id, null, Instant.parse("2026-11-22T10:00:00Z")));

        assertThat(database.list("select url from reject", row -> row.getString(1)))
                .containsExactly("https://other.example/1");
    }

    private String sha256OfItsPage() {
        return database.list(
                        "select c.sha256 from revision r join capture c on c.id = r.capture_id where r.speech_id = ?",
                        row -> row.getString(1),
                        id)
                .get(0);
    }

    private void reject(String url, String sha256) {
        database.change("""
                insert into reject (url, source, stage, reason, sha256, http_status, body_gzip, arrival, first_seen, last_seen)
                values (?, 'a', 'parse', 'x', ?, 200, ?, 'live', now(), now())""", url, sha256, "Ships are late".getBytes(UTF_8));
    }
}
