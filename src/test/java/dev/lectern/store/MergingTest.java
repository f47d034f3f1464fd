package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Which of two that turn out to be one stays, and what becomes of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class MergingTest {

    private final SpeechLinks links;
    private final Database database;
    private final SpeechRows rows;
    private final SeenPages pages;
    private final UUID seed = UUID.randomUUID();
    private final String ministry = "https://ministry.example/" + seed;
    private final String embassy = "https://embassy.example/" + seed;

    MergingTest(SpeechStore store, SpeechLinks links, SpeechSearch search, DataSource source) {
        this.links = links;
        this.database = new Database(source);
        this.rows = new SpeechRows(database);
        this.pages = new SeenPages(store, search, rows);
    }

    @Test
    void theOneThatWasAnnouncedFirstStaysAlsoWhenItWasRevisedSince() {
        pages.see(ministry, 0, OwnWords.speech(UUID.randomUUID(), 300), "");
        await().until(() -> !pages.json(ministry).isEmpty());
        pages.see(embassy, 1, OwnWords.speech(UUID.randomUUID(), 300), "");
        await().until(() -> !pages.json(embassy).isEmpty());
        pages.see(ministry, 2, OwnWords.speech(UUID.randomUUID(), 300), "");
        await().until(() -> pages.json(ministry).contains("\"revised\""));
        UUID first = rows.id(ministry);
        database.change(
                "update speech set announced_at = '2026-11-21T10:00:00Z' where url in (?, ?)", ministry, embassy);

        QuarkusTransaction.requiringNew().run(() -> links.apply(List.of(same(rows.id(embassy), first))));

        assertThat(rows.changes(embassy)).containsExactly("available", "merged");
    }

    @Test
    void aWithdrawnOneThatACopyRestoresHasOnlyThePageOfThat() {
        pages.see(ministry, 0, OwnWords.speech(UUID.randomUUID(), 300), "");
        pages.see(embassy, 1, OwnWords.speech(UUID.randomUUID(), 300), "");
        await().until(() -> !pages.json(embassy).isEmpty());
        UUID first = rows.id(ministry);
        database.change("update speech set state = 'withdrawn', own_page_gone = false where id = ?", first);

        QuarkusTransaction.requiringNew().run(() -> links.apply(List.of(same(rows.id(embassy), first))));

        assertThat(database.list(
                        "select state, own_page_gone from speech where id = ?",
                        row -> row.getString(1) + " " + row.getBoolean(2),
                        first))
                .containsExactly("available true");
    }

    private static Compared same(UUID one, UUID other) {
        return new Compared(one, 1, false, new Findings(List.of(other), null, List.of(), Map.of(), Set.of()), Map.of());
    }
}
