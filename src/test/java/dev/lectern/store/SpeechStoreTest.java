package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Speech;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Promise 2: the same page makes no second speech, no empty revision, no second change. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class SpeechStoreTest {

    private static final Instant T1 = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant T2 = T1.plusSeconds(60);
    private static final Instant T3 = T1.plusSeconds(120);

    private final SpeechStore store;
    private final StoredSpeeches speeches;
    private final Revisions revisions;
    private final Feed feed;
    private final String url = "https://a.example/" + UUID.randomUUID();

    SpeechStoreTest(SpeechStore store, StoredSpeeches speeches, Revisions revisions, Feed feed) {
        this.store = store;
        this.speeches = speeches;
        this.revisions = revisions;
        this.feed = feed;
    }

    @Test
    void aNewPageIsAnnouncedOnce() {
        Stored first = keep(page(T1, "one"), speech("one"));
        Stored again = keep(page(T1, "one"), speech("one"));

        assertThat(first).isEqualTo(Stored.AVAILABLE);
        assertThat(again).isEqualTo(Stored.UNCHANGED);
        assertThat(changes()).containsExactly("available");
    }

    @Test
    void anotherMastheadIsNoRevision() {
        keep(page(T1, "clock 10:00"), speech("one"));

        Stored stored = keep(page(T2, "clock 10:01"), speech("one"));

        assertThat(stored).isEqualTo(Stored.UNCHANGED);
        assertThat(numbers()).containsExactly(1);
        assertThat(changes()).containsExactly("available");
    }

    @Test
    void anotherTextIsARevisionThatNamesWhatChanged() {
        keep(page(T1, "one"), speech("one"));

        Stored stored = keep(page(T2, "two"), SampleSpeech.saying("Another title", "two"));

        assertThat(stored).isEqualTo(Stored.REVISED);
        assertThat(changes()).containsExactly("available", "revised");
        FeedEntry revised = entries().get(1);
        assertThat(revised.changed).containsExactly("title", "turns", "silent");
        assertThat(revised.previous).contains("On ferries");
        assertThat(revised.revision).isEqualTo(2);
    }

    @Test
    void anOlderCaptureThatComesLateBecomesHistory() {
        keep(page(T2, "two"), speech("two"));

        Stored late = keep(page(T1, "one"), speech("one"));
        Stored lateAgain = keep(page(T1, "one"), speech("one"));

        assertThat(late).isEqualTo(Stored.HISTORY);
        assertThat(lateAgain).isEqualTo(Stored.UNCHANGED);
        assertThat(stored().revision).isEqualTo(1);
        assertThat(numbers()).containsExactly(1, 2);
        assertThat(changes()).containsExactly("available");
    }

    @Test
    void aPageThatIsGoneWithdrawsItsSpeechAndOneThatIsBackRestoresIt() {
        keep(page(T1, "one"), speech("one"));

        Stored gone = in(() -> withdraw(T2));
        Stored goneAgain = in(() -> withdraw(T2));
        Stored redelivered = keep(page(T1, "one"), speech("one"));
        Stored back = keep(page(T3, "one"), speech("one"));

        assertThat(List.of(gone, goneAgain, redelivered, back))
                .containsExactly(Stored.WITHDRAWN, Stored.UNCHANGED, Stored.UNCHANGED, Stored.RESTORED);
        assertThat(changes()).containsExactly("available", "withdrawn", "restored");
    }

    @Test
    void anErrorPageInItsPlaceIsCountedAndReplacesNothing() {
        keep(page(T1, "one"), speech("one"));

        in(() -> {
            store.countFailedRechecks(Map.of(url, T2));
            store.countFailedRechecks(Map.of(url, T2));
            return Stored.UNCHANGED;
        });

        assertThat(stored().failedRechecks).isEqualTo(1);
        assertThat(stored().state).isEqualTo("available");
        assertThat(changes()).containsExactly("available");
    }

    @Test
    void aCaptureOlderThanTheLastConfirmationIsHistory() {
        keep(page(T1, "one"), speech("one"));
        keep(page(T3, "one"), speech("one"));

        Stored late = keep(page(T2, "two"), speech("two"));

        assertThat(late).isEqualTo(Stored.HISTORY);
        assertThat(changes()).containsExactly("available");
    }

    @Test
    void aCaptureOlderThanTheWithdrawalDoesNotRestore() {
        keep(page(T1, "one"), speech("one"));
        in(() -> withdraw(T3));

        Stored late = keep(page(T2, "two"), speech("two"));

        assertThat(late).isEqualTo(Stored.HISTORY);
        assertThat(stored().state).isEqualTo("withdrawn");
        assertThat(changes()).containsExactly("available", "withdrawn");
    }

    @Test
    void aPositionThatTheRelayGivesMeanwhileIsNotWrittenBack() {
        keep(page(T1, "one"), speech("one"));
        UUID id = stored().id;

        in(() -> {
            StoredSpeech loaded = speeches.findById(id);
            await().until(() -> stored().position != null); // the relay, on its own connection
            loaded.seenAt = T2;
            return Stored.UNCHANGED;
        });

        assertThat(stored().position).isNotNull();
        assertThat(stored().seenAt).isEqualTo(T2);
    }

    @Test
    void aParagraphOfThreeMegabytesIsStored() {
        Stored stored = keep(page(T1, "long"), speech("паром ".repeat(300_000)));

        assertThat(stored).isEqualTo(Stored.AVAILABLE);
    }

    private Stored keep(ScrapedPage page, Speech speech) {
        return in(() -> {
            store.lock(List.of(page.url()));
            return store.store(List.of(observation(page, speech))).get(0);
        });
    }

    private static Observation observation(ScrapedPage page, Speech speech) {
        return Observation.of(
                PackedPage.of(page), 0, speech, new Publisher("Ministry of Ferries", "XA"), List.of(), null);
    }

    private Stored withdraw(Instant time) {
        return store.withdraw(List.of(new PageGone(url, "a", time, Arrival.LIVE)))
                .get(0);
    }

    private static Stored in(Supplier<Stored> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private ScrapedPage page(Instant time, String body) {
        return new ScrapedPage(url, "a", time, Arrival.LIVE, body.getBytes(UTF_8), "text/html", 200, PageHints.NONE);
    }

    private static Speech speech(String words) {
        return SampleSpeech.saying("On ferries", words);
    }

    private StoredSpeech stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> speeches.of(List.of(url)).get(0));
    }

    private List<Integer> numbers() {
        UUID id = stored().id;
        return QuarkusTransaction.requiringNew()
                .call(() -> revisions.list("speechId = ?1 order by number", id).stream()
                        .map(revision -> revision.number)
                        .toList());
    }

    private List<FeedEntry> entries() {
        UUID id = stored().id;
        return QuarkusTransaction.requiringNew().call(() -> feed.list("speechId = ?1 order by id", id));
    }

    private List<String> changes() {
        return entries().stream().map(entry -> entry.change).toList();
    }
}
