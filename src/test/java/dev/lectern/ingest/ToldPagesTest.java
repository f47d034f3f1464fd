package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.SamplePage;
import dev.lectern.frontier.Awaited;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.sql.Database;
import dev.lectern.store.BetterReading;
import dev.lectern.store.Erasure;
import dev.lectern.store.KeptCapture;
import dev.lectern.store.Observation;
import dev.lectern.store.OwnWords;
import dev.lectern.store.PackedPage;
import dev.lectern.store.PageCaptures;
import dev.lectern.store.Publisher;
import dev.lectern.store.RejectCause;
import dev.lectern.store.StoredReading;
import dev.lectern.store.StoredReadings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages that hold speeches, written down and read again. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ToldPagesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final PageKeeping keeping;
    private final RereadKeeping rereadKeeping;
    private final StoredReadings readings;
    private final CaptureReading reading;
    private final PageCaptures captures;
    private final Database database;
    private final String source = "ports-" + UUID.randomUUID();

    ToldPagesTest(
            PageKeeping keeping,
            RereadKeeping rereadKeeping,
            StoredReadings readings,
            CaptureReading reading,
            PageCaptures captures,
            DataSource database) {
        this.keeping = keeping;
        this.rereadKeeping = rereadKeeping;
        this.readings = readings;
        this.reading = reading;
        this.captures = captures;
        this.database = new Database(database);
    }

    @Test
    void aFurtherPlaceThatIsReadAgainAsAnotherStoredSpeechIsLinkedToThat() {
        String words = OwnWords.of(UUID.randomUUID(), 200);
        String other = OwnWords.of(UUID.randomUUID(), 200);
        see("/first", words);
        see("/copy", words);
        see("/other", other);
        StoredReading copy = readings.of(url("/copy")).stream()
                .filter(StoredReading::further)
                .findFirst()
                .orElseThrow();
        var again = new Reread(
                url("/copy"), List.of(new BetterReading(copy, observation("/copy", other))), List.of(), null);

        QuarkusTransaction.requiringNew().run(() -> rereadKeeping.keep(again));

        assertThat(database.list(
                        "select s.url from speech_place p join speech s on s.id = p.speech_id where p.url = ?",
                        row -> row.getString(1),
                        url("/copy")))
                .containsExactly(url("/other"));
    }

    @Test
    void ofACopyOfWhatWasTakenDownNothingIsLeftInTheSchedule() {
        String words = OwnWords.of(UUID.randomUUID(), 200);
        see("/first", words);
        UUID speech = database.list(
                        "select id from speech where url = ?", row -> row.getObject(1, UUID.class), url("/first"))
                .get(0);
        database.together(session -> Erasure.erase(session, speech, "court", NOON));
        database.change("""
                insert into frontier_page (url, source, arrival, discovered_at, hints)
                values (?, ?, 'live', now(), '{"title": "On ferries"}')""", url("/copy"), source);

        keep(told("/copy", words));

        assertThat(database.list(
                        "select outcome || hints::text from frontier_page where url = ?",
                        row -> row.getString(1),
                        url("/copy")))
                .containsExactly("taken-down{}");
    }

    @Test
    void aRejectThatIsReadAfterItsPageIsGoneIsWithdrawnAtOnce() {
        var gone = new PageGone(url("/1"), source, NOON.plusSeconds(60), Arrival.LIVE);
        keep(refused("/1"));
        keep(new ReadPage.Gone(record("/1"), gone));

        keep(told("/1", OwnWords.of(UUID.randomUUID(), 200)));

        assertThat(database.list(
                        "select f.change from feed_entry f join speech s on s.id = f.speech_id where s.url = ? order by f.id",
                        row -> row.getString(1),
                        url("/1")))
                .containsExactly("available", "withdrawn");
    }

    @Test
    void aCaptureIsReadAgainWithWhatWasSaidOfItThen() {
        var hints = new PageHints("Of ferries", null, "en", null);
        var page = new ScrapedPage(
                url("/1"), source, NOON, Arrival.LIVE, SamplePage.saying("a sermon"), "text/html", 200, hints);
        keep(new ReadPage.Other(
                record("/1"),
                PackedPage.of(page),
                "It is a sermon.",
                new ReadPage.Promise(Awaited.NOTHING, null),
                Optional.empty()));
        KeptCapture capture = Objects.requireNonNull(captures.newest(url("/1")));

        CaptureReading.Result read = reading.read(capture, source);

        assertThat(read.speeches())
                .extracting(one -> one.packed().page().hints())
                .containsOnly(hints)
                .isNotEmpty();
    }

    private ReadPage told(String path, String words) {
        Observation observation = observation(path, words);
        var nothing = new ReadPage.Promise(Awaited.NOTHING, null);
        return new ReadPage.Told(record(path), observation.packed(), List.of(observation), nothing, Optional.empty());
    }

    private ConsumerRecord<String, byte[]> record(String path) {
        return new ConsumerRecord<>("lectern.pages", 0, 0, url(path), new byte[0]);
    }

    private void see(String path, String words) {
        keep(told(path, words));
    }

    private Observation observation(String path, String words) {
        byte[] body = words.getBytes(UTF_8);
        var page = new ScrapedPage(url(path), source, NOON, Arrival.LIVE, body, "text/plain", 200, PageHints.NONE);
        return Observation.of(
                PackedPage.of(page), 0, SampleSpeech.saying("On ferries", words), Publisher.UNKNOWN, List.of(), null);
    }

    private ReadPage refused(String path) {
        PackedPage packed = observation(path, "unreadable").packed();
        return RefusedPages.of(record(path), packed, new RejectCause("parse", "empty", "It is empty.", null));
    }

    private void keep(ReadPage... pages) {
        QuarkusTransaction.requiringNew().run(() -> keeping.keep(List.of(pages), List.of()));
    }

    private String url(String path) {
        return "https://" + source + ".example" + path;
    }
}
