package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.sql.Database;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ErasureTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** Words of the samples that must be nowhere afterwards: title, text, place, speaker. */
    private static final List<String> SAID = List.of("harbour", "Ships are late", "Lumen City", "Ada Miren");

    private final FeedRows feed = new FeedRows(TestDatabase.get());
    private final Database database = new Database(TestDatabase.get());
    private final Takedowns takedowns = new Takedowns(TestDatabase.get());
    private final SampleChange first = SampleChange.at(1);
    private final SampleChange revised = first.with("position", 2)
            .with("change", "revised")
            .with("revision", 2)
            .with("changed", List.of("title"));
    private final UUID id = first.value().id();
    private final String url = first.value().url();

    @BeforeEach
    void announce() {
        feed.clear();
        database.change("truncate takedown");
        feed.announce(first);
        feed.announce(revised);
        feed.announce(SampleChange.at(3));
        database.change(
                "update revision set content = ?::jsonb",
                new String(SpeechJson.write(first.value().speech()), UTF_8));
        String french = "https://ports.example/fr/Ships are late";
        new SpeechRows(database).declare(url, french, "fr");
        database.change(
                "insert into speech_alternate (speech_id, url, language, declared) values (?, ?, 'fr', 'hreflang')",
                id,
                french);
    }

    @Test
    void nothingOfTheTextIsLeftInAnyTable() {
        new CaptureRows(TestDatabase.get()).keep(page("Ships are late, said Ada Miren"));
        reject();

        erase();

        for (String table : List.of("speech", "revision", "feed_entry", "capture", "reject", "speech_alternate")) {
            List<String> rows = database.list(
                    "select t::text || coalesce(convert_from(coalesce(to_jsonb(t)->>'full_json', '')::bytea, 'UTF8'), '')"
                            + " || coalesce(convert_from(coalesce(to_jsonb(t)->>'summary_json', '')::bytea, 'UTF8'), '')"
                            + " from " + table + " t where to_jsonb(t)->>'" + key(table) + "' = ?",
                    row -> row.getString(1),
                    key(table).equals("url") ? url : id.toString());
            assertThat(String.join("\n", rows)).as(table).doesNotContain(SAID);
        }
        assertThat(count("select count(*) from capture where body_gzip is not null and url = '" + url + "'"))
                .isZero();
        assertThat(count("select count(*) from reject")).isZero();
    }

    @Test
    void everyPageThatCarriesItIsTakenDownWithIt() {
        feed.place(id, "embassy", "Embassy of Lumen", "XE", "available");
        database.change("""
                insert into speech (id, url, source, state, revision, scraped_at, confirmed_at, seen_at, arrival, kind, speakers,
                                    title, merged_into)
                values (?, 'https://mirror.example/1', 'mirror', 'merged', 1, now(), now(), now(), 'live', 'remarks', '{}', ?, ?)""", UUID.randomUUID(), SAID, id);

        erase();

        List<String> pages = List.of(url, "https://embassy.example/" + id, "https://mirror.example/1");
        assertThat(takedowns.among(pages)).containsExactlyInAnyOrderElementsOf(pages);
        assertThat(count("select count(*) from speech where title is not null and merged_into is not null"))
                .isZero();
    }

    @Test
    void whatIsBrokenCanBeTakenDown() {
        database.change("update revision set content = '[]'::jsonb where speech_id = ?", id);

        erase();

        assertThat(new FeedReader(TestDatabase.get()).after(0, 10))
                .extracting(FeedItem::change)
                .containsExactly("withdrawn", "withdrawn", "available");
        assertThat(database.list("select content::text from revision where speech_id = ?", row -> row.getString(1), id))
                .isNotEmpty()
                .doesNotContain("[]");
    }

    @Test
    void aTombstoneStandsAtEachPosition() throws Exception {
        erase();

        List<FeedItem> items = new FeedReader(TestDatabase.get()).after(0, 10);
        assertThat(items).extracting(FeedItem::position).containsExactly(1L, 2L, 3L);
        assertThat(items).extracting(FeedItem::change).containsExactly("withdrawn", "withdrawn", "available");
        SpeechChange tombstone = SpeechJson.readChange(items.get(1).full());
        assertThat(tombstone.id()).isEqualTo(id);
        assertThat(tombstone.position()).isEqualTo(2);
        assertThat(tombstone.change()).isEqualTo(ChangeKind.WITHDRAWN);
        assertThat(tombstone.changed()).containsExactly("erased");
        assertThat(tombstone.source()).isEqualTo(first.value().source());
        assertThat(tombstone.announcedAt()).isEqualTo(revised.value().announcedAt());
        assertThat(items.get(2).full()).isEqualTo(SampleChange.at(3).full());
    }

    @Test
    void theWithdrawalWaitsForTheRelayOnce() {
        erase();
        erase();

        assertThat(database.list(
                        "select change || ' ' || changed[1] || ' ' || arrival from feed_entry where position is null",
                        row -> row.getString(1)))
                .containsExactly("withdrawn erased live");
    }

    @Test
    void aChangeThatWaitsForItsPositionSaysNothingEither() {
        database.change("""
                insert into feed_entry (speech_id, revision, change, changed, previous, arrival, stored_at, scraped_at)
                values (?, 2, 'revised', '{title}', '{"title": "On the harbour"}', 'live', now(), now())""", id);

        erase();

        assertThat(database.list(
                        "select change || coalesce(previous::text, '') from feed_entry where position is null",
                        row -> row.getString(1)))
                .containsExactly("withdrawn", "withdrawn");
    }

    @Test
    void itsPageIsKnownAsTakenDownUntilThatIsLifted() {
        Takedown takedown = erase();

        assertThat(takedown.urls()).containsExactly(url);
        assertThat(takedowns.among(List.of(url, "https://other.example/"))).containsExactly(url);
        assertThat(takedowns.erased(id)).isTrue();
        assertThat(takedowns.newest()).containsExactly(takedown);

        Optional<Takedown> lifted = database.together(session -> Erasure.lift(session, id));

        assertThat(lifted).hasValue(takedown);
        assertThat(takedowns.among(List.of(url))).isEmpty();
        assertThat(takedowns.erased(id)).as("until a look has stored it anew").isTrue();
    }

    @Test
    void nobodyFindsIt() {
        erase();

        var search = new SpeechSearch(TestDatabase.get());
        assertThat(search.find(SpeechQuery.newest(null, 10)).summaries()).hasSize(1);
        assertThat(new SpeechCounts(TestDatabase.get()).choices(10).speakers()).hasSize(1);
    }

    @Test
    void anUnknownSpeechIsNotTakenDown() {
        assertThat(database.<Optional<Takedown>>together(
                        session -> Erasure.erase(session, UUID.randomUUID(), null, NOW)))
                .isEmpty();
        assertThat(takedowns.newest()).isEmpty();
    }

    @Test
    void waitsForWhoStoresThePageJustNow() throws Exception {
        CompletableFuture<Takedown> erasing;
        try (Connection ingest = TestDatabase.get().getConnection()) {
            ingest.setAutoCommit(false);
            var lock = ingest.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))");
            lock.setString(1, url);
            lock.execute();
            erasing = CompletableFuture.supplyAsync(this::erase);
            await().until(() -> count("select count(*) from pg_locks where not granted") == 1);
            ingest.createStatement()
                    .execute("insert into feed_entry (speech_id, revision, change, arrival, stored_at, scraped_at)"
                            + " values ('" + id + "', 2, 'revised', 'live', now(), now())");
            ingest.commit();
        }
        erasing.get(30, TimeUnit.SECONDS);

        assertThat(count("select count(*) from feed_entry where change = 'revised'"))
                .isZero();
    }

    @Test
    void waitsForWhoGivesPositionsJustNow() throws Exception {
        CompletableFuture<Takedown> erasing;
        try (Connection relay = TestDatabase.get().getConnection()) {
            relay.setAutoCommit(false);
            relay.createStatement().execute("select pg_advisory_xact_lock(" + Erasure.POSITIONS_LOCK + ")");
            erasing = CompletableFuture.supplyAsync(this::erase);
            await().until(() -> count("select count(*) from pg_locks where not granted") == 1);
            assertThat(erasing).isNotDone();
            relay.commit();
        }

        assertThat(erasing.get(30, TimeUnit.SECONDS).speech()).isEqualTo(id);
    }

    private Takedown erase() {
        return database.<Optional<Takedown>>together(session -> Erasure.erase(session, id, "a court said so", NOW))
                .orElseThrow();
    }

    private static String key(String table) {
        return switch (table) {
            case "speech" -> "id";
            case "capture", "reject" -> "url";
            default -> "speech_id";
        };
    }

    private long count(String sql) {
        return database.list(sql, row -> row.getLong(1)).get(0);
    }

    private void reject() {
        database.change("""
                insert into reject (url, source, stage, reason, sha256, http_status, body_gzip, arrival, first_seen, last_seen)
                values (?, 'a', 'parse', 'x', ?, 200, ?, 'live', now(), now())""", url, "b".repeat(64), "Ships are late".getBytes(UTF_8));
    }

    private ScrapedPage page(String text) {
        return new ScrapedPage(url, "a", NOW, Arrival.LIVE, text.getBytes(UTF_8), "text/html", 200, PageHints.NONE);
    }
}
