package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** One speech, many places: told once, linked afterwards, gone when it is gone everywhere. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class OtherPlacesTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final SpeechStore store;
    private final Places places;
    private final Database database;
    private final SpeechRows rows;
    private final UUID seed = UUID.randomUUID();
    private final String ministry = "https://ministry.example/" + seed;
    private final String embassy = "https://embassy.example/" + seed;
    private final String print = "https://ministry.example/print/" + seed;
    private final String words = OwnWords.of(seed, 199) + " harbour";

    OtherPlacesTest(SpeechStore store, Places places, DataSource database) {
        this.store = store;
        this.places = places;
        this.database = new Database(database);
        this.rows = new SpeechRows(this.database);
    }

    @Test
    void aCopyElsewhereIsLinkedAndNotAnnounced() {
        Stored first = see(ministry, 0, words);
        Stored second = see(embassy, 1, "Embassy of Vessaly. " + words);
        Stored again = see(embassy, 2, "Embassy of Vessaly. " + words);

        assertThat(List.of(first, second, again)).containsExactly(Stored.AVAILABLE, Stored.LINKED, Stored.UNCHANGED);
        assertThat(changes()).containsExactly("available", "linked");
        assertThat(rows.speeches(seed.toString())).isEqualTo(1);
        assertThat(places.of(id()).get(0).publisher().country()).isEqualTo("XE");
    }

    @Test
    void onlyTheFirstPageRevises() {
        see(ministry, 0, words);
        see(embassy, 1, words);

        Stored revised = see(ministry, 2, words.replaceFirst("harbour", "haven"));
        Stored behind = see(embassy, 3, words);
        Stored ahead = see(embassy, 4, words.replaceFirst("harbour", "port"));

        assertThat(List.of(revised, behind, ahead)).containsExactly(Stored.REVISED, Stored.UNCHANGED, Stored.UNCHANGED);
        assertThat(changes()).containsExactly("available", "linked", "revised");
    }

    @Test
    void itIsWithdrawnWhenItIsGoneEverywhereAndRestoredWhereverItIsBack() {
        see(ministry, 0, words);
        see(embassy, 1, words);

        List<Stored> outcomes = List.of(
                gone(ministry, 2),
                gone(ministry, 3),
                gone(embassy, 4),
                see(embassy, 5, words),
                see(ministry, 6, words));

        assertThat(outcomes)
                .containsExactly(Stored.LINKED, Stored.UNCHANGED, Stored.WITHDRAWN, Stored.RESTORED, Stored.LINKED);
        assertThat(changes()).containsExactly("available", "linked", "linked", "withdrawn", "restored", "linked");
    }

    @Test
    void aFurtherPlaceThatIsGoneIsToldWithThePlacesThereWere() {
        see(ministry, 0, words);
        see(embassy, 1, words);

        Stored gone = gone(embassy, 2);

        assertThat(gone).isEqualTo(Stored.LINKED);
        assertThat(rows.previous(ministry)).contains(embassy).contains(ministry);
    }

    @Test
    void theOldestPlaceThatStandsRevisesWhenTheFirstIsGone() {
        see(ministry, 0, words);
        see(embassy, 1, words);
        see(print, 2, words);
        gone(ministry, 3);

        Stored younger = see(print, 4, words.replaceFirst("harbour", "haven"));
        Stored oldest = see(embassy, 5, words.replaceFirst("harbour", "port"));
        Stored oldestAgain = see(embassy, 6, words.replaceFirst("harbour", "port"));

        assertThat(List.of(younger, oldest, oldestAgain))
                .containsExactly(Stored.UNCHANGED, Stored.REVISED, Stored.UNCHANGED);
    }

    @Test
    void aPlaceThatTellsSomethingElseOneDayBecomesASpeechOfItsOwn() {
        see(ministry, 0, words);
        see(embassy, 1, words);

        Stored other = see(embassy, 2, OwnWords.of(UUID.randomUUID(), 200));

        assertThat(other).isEqualTo(Stored.AVAILABLE);
        assertThat(changes()).containsExactly("available", "linked", "linked");
        assertThat(places.of(id())).isEmpty();
        assertThat(rows.speeches(seed.toString())).isEqualTo(2);
    }

    @Test
    void anOlderCaptureOfAPlaceChangesNothing() {
        see(ministry, 0, words);
        see(embassy, 3, words);
        gone(embassy, 5);

        Stored late = see(embassy, 4, words);
        Stored lateOther = see(embassy, 2, OwnWords.of(UUID.randomUUID(), 200));

        assertThat(List.of(late, lateOther)).containsOnly(Stored.UNCHANGED);
        assertThat(changes()).containsExactly("available", "linked", "linked");
    }

    @Test
    void aCopyOfASpeechThatWasWithdrawnRestoresIt() {
        see(ministry, 0, words);
        gone(ministry, 1);

        Stored copy = see(embassy, 2, words);

        assertThat(copy).isEqualTo(Stored.RESTORED);
        assertThat(changes()).containsExactly("available", "withdrawn", "restored");
    }

    @Test
    void aCopyOfWhatWasTakenDownIsNotKept() {
        see(ministry, 0, words);
        UUID speech = id();
        database.together(session -> Erasure.erase(session, speech, "court", START.plusSeconds(60)));

        Stored copy = see(embassy, 2, words);

        assertThat(copy).isEqualTo(Stored.TAKEN_DOWN);
        assertThat(rows.speeches(seed.toString())).isEqualTo(1);
        assertThat(database.list("select 1 from capture where url = ?", row -> 1, embassy))
                .isEmpty();
        assertThat(database.list("select reason from takedown where url = ?", row -> row.getString(1), embassy))
                .containsExactly("court");
    }

    @Test
    void anErrorPageAtAPlaceIsCounted() {
        see(ministry, 0, words);
        see(embassy, 1, words);

        in(() -> {
            store.countFailedRechecks(Map.of(embassy, START.plusSeconds(120)));
            return Stored.UNCHANGED;
        });

        assertThat(database.list(
                        "select failed_rechecks from speech_place where url = ?", row -> row.getInt(1), embassy))
                .containsExactly(1);
    }

    @Test
    void anotherSpeechOfTheSameDayByTheSamePersonIsAnnounced() {
        see(ministry, 0, words);

        Stored other = see(embassy, 1, OwnWords.of(UUID.randomUUID(), 200));

        assertThat(other).isEqualTo(Stored.AVAILABLE);
    }

    @Test
    void ofCopiesInOneBatchTheFirstIsAnnounced() {
        List<Stored> outcomes = QuarkusTransaction.requiringNew().call(() -> {
            store.lock(List.of(ministry, embassy, print));
            return store.store(List.of(
                    observation(ministry, 0, words),
                    observation(embassy, 0, words),
                    observation(print, 0, "Print version. " + words)));
        });

        assertThat(outcomes).containsExactly(Stored.AVAILABLE, Stored.LINKED, Stored.LINKED);
        assertThat(changes()).containsExactly("available", "linked", "linked");
        assertThat(places.of(id())).extracting(Place::url).containsExactlyInAnyOrder(embassy, print);
    }

    private Stored see(String url, int minute, String text) {
        return in(() -> {
            store.lock(List.of(url));
            return store.store(List.of(observation(url, minute, text))).get(0);
        });
    }

    private Observation observation(String url, int minute, String text) {
        boolean ours = url.equals(embassy);
        var page = new ScrapedPage(
                url,
                ours ? "e" : "m",
                START.plusSeconds(60L * minute),
                Arrival.LIVE,
                (minute + text).getBytes(UTF_8),
                "text/html",
                200,
                PageHints.NONE);
        var publisher = ours ? new Publisher("Embassy of Ferries", "XE") : new Publisher("Ministry of Ferries", "XA");
        return Observation.of(
                PackedPage.of(page), 0, SampleSpeech.saying("On ferries", text), publisher, List.of(), null);
    }

    private Stored gone(String url, int minute) {
        return in(() -> {
            store.lock(List.of(url));
            return store.withdraw(List.of(new PageGone(url, "a", START.plusSeconds(60L * minute), Arrival.LIVE)))
                    .get(0);
        });
    }

    private static Stored in(Supplier<Stored> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private UUID id() {
        return rows.id(ministry);
    }

    private List<String> changes() {
        return rows.changes(ministry);
    }
}
