package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;

/** A ministry and an embassy that publish the same, and what is seen there. */
final class TwoPlaces {

    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    final UUID seed = UUID.randomUUID();
    final String ministry = "https://ministry.example/" + seed;
    final String embassy = "https://embassy.example/" + seed;
    final String words = OwnWords.of(seed, 200);

    private final SpeechStore store;
    private final Database database;
    private final SpeechRows rows;

    TwoPlaces(SpeechStore store, Database database) {
        this.store = store;
        this.database = database;
        this.rows = new SpeechRows(database);
    }

    Stored see(String url, int minute, String text) {
        return see(observation(url, minute, "On ferries", text));
    }

    Stored see(Observation observation) {
        return in(() -> store(observation));
    }

    /** Joins the caller's transaction. */
    Stored store(Observation observation) {
        store.lock(List.of(observation.page().url()));
        return store.store(List.of(observation)).get(0);
    }

    /** As when no speech is found on it; joins the caller's transaction. */
    boolean keep(Observation page) {
        store.keep(List.of(page.packed()));
        return true;
    }

    Stored gone(String url, int minute) {
        return in(() -> {
            store.lock(List.of(url));
            return store.withdraw(List.of(new PageGone(url, "a", time(minute), Arrival.LIVE)))
                    .get(0);
        });
    }

    Observation observation(String url, int minute, String text) {
        return observation(url, minute, "On ferries", text);
    }

    Observation observation(String url, int minute, String title, String text) {
        boolean theirs = url.equals(embassy);
        byte[] body = (minute + text).getBytes(UTF_8);
        var page = new ScrapedPage(
                url, theirs ? "e" : "m", time(minute), Arrival.LIVE, body, "text/html", 200, PageHints.NONE);
        var publisher = theirs ? new Publisher("Embassy of Ferries", "XE") : new Publisher("Ministry of Ferries", "XA");
        return Observation.of(PackedPage.of(page), 0, SampleSpeech.saying(title, text), publisher, List.of(), null);
    }

    /** The very same bytes at another time. */
    Observation again(Observation seen, int minute) {
        ScrapedPage then = seen.page();
        var page = new ScrapedPage(
                then.url(), then.source(), time(minute), Arrival.LIVE, then.body(), "text/html", 200, PageHints.NONE);
        return Observation.of(PackedPage.of(page), 0, seen.speech(), seen.publisher(), List.of(), null);
    }

    private static Instant time(int minute) {
        return START.plusSeconds(60L * minute);
    }

    static <T> T in(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    /** Of the speech that the ministry published first. */
    UUID id() {
        return rows.id(ministry);
    }

    /** What was told of it. */
    List<String> changes() {
        return rows.changes(ministry);
    }

    List<String> changes(String url) {
        return rows.changes(url);
    }

    /** How many of its changes have their positions. */
    int announced(String url) {
        return database.list(
                        "select 1 from feed_entry where speech_id = ? and position is not null", row -> 1, rows.id(url))
                .size();
    }

    /** All that is stored of the speech of a page, but its digests. */
    String stored(String url) {
        UUID id = rows.id(url);
        List<String> all = new ArrayList<>(database.list(
                "select title || content::text from revision r join speech s on s.id = r.speech_id where s.id = ?",
                row -> row.getString(1),
                id));
        all.addAll(database.list("""
                select coalesce(previous::text, '') || convert_from(full_json, 'UTF8') || convert_from(summary_json, 'UTF8')
                from feed_entry where speech_id = ?""", row -> row.getString(1), id));
        return String.join("\n", all);
    }

    /** What each revision of the speech of a page tells. */
    List<String> contents(String url) {
        return database.list(
                "select content::text from revision where speech_id = ?", row -> row.getString(1), rows.id(url));
    }

    /** The fields that its changes of a kind told to be different. */
    List<String> told(String change) {
        return database.list(
                "select array_to_string(changed, ' ') from feed_entry where speech_id = ? and change = ? order by id",
                row -> row.getString(1),
                id(),
                change);
    }

    List<String> arrivals() {
        return database.list(
                "select arrival from feed_entry where speech_id = ? order by id", row -> row.getString(1), id());
    }

    /** Its digest is of less than this version reads. */
    void asAVersionOfFewerFieldsLeftIt() {
        database.change("update revision set content_hash = 'of fewer fields' where speech_id = ?", id());
    }

    String parserVersion() {
        return observation(ministry, 0, words).speech().parserVersion();
    }

    /** What was read of it was read by that version. */
    void readBy(String version) {
        database.change("update revision set parser_version = ? where speech_id = ?", version, id());
        database.change("update speech_place set parser_version = ? where speech_id = ?", version, id());
    }

    /** As when it turned out to be another speech. */
    void merged() {
        database.change("update speech set state = 'merged' where url = ?", ministry);
    }

    /** Two transactions, neither of which sees what the other stores; what becomes the other of the two afterwards. */
    String storeBothAtOnce() {
        in(() -> {
            store.store(List.of(observation(ministry, 0, words)));
            return in(() -> store.store(List.of(observation(embassy, 0, words))));
        });
        await().until(() -> isMerged(ministry) || isMerged(embassy));
        return isMerged(ministry) ? ministry : embassy;
    }

    private boolean isMerged(String url) {
        return rows.changes(url).contains("merged");
    }

    void erase() {
        erase(ministry);
    }

    void erase(String url) {
        UUID speech = rows.id(url);
        database.together(session -> Erasure.erase(session, speech, "court", time(60)));
    }

    void lift() {
        UUID speech = id();
        database.together(session -> Erasure.lift(session, speech));
    }

    boolean isCompared() {
        return rows.compared(ministry);
    }

    /** How many wait for a row of a table that another holds. */
    int waiting(String table) {
        return database.list(
                        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like ?",
                        row -> 1,
                        "%from " + table + " %")
                .size();
    }

    /** How many captures of a page have their bytes. */
    int captures(String url) {
        return database.list("select 1 from capture where url = ? and body_gzip is not null", row -> 1, url)
                .size();
    }

    int revisions(String url) {
        return database.list(
                        "select 1 from revision r join speech s on s.id = r.speech_id where s.url = ?", row -> 1, url)
                .size();
    }

    boolean isDown(String url) {
        return !database.list("select 1 from takedown where url = ?", row -> 1, url)
                .isEmpty();
    }
}
