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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A clock that was a day ahead does not make history of what is seen during that day. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class WrongClockTest {

    private final SpeechStore store;
    private final Places places;
    private final DataSource source;
    private final UUID seed = UUID.randomUUID();
    private final String url = "https://a.example/" + seed;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    WrongClockTest(SpeechStore store, Places places, DataSource source) {
        this.store = store;
        this.places = places;
        this.source = source;
    }

    @Test
    void aRevisionAfterItIsTold() {
        see(now.plus(Duration.ofDays(1)), OwnWords.of(seed, 60));

        Stored stored = see(now, OwnWords.of(UUID.randomUUID(), 60));

        assertThat(stored).isEqualTo(Stored.REVISED);
    }

    @Test
    void aWithdrawalAfterItIsTold() {
        see(now.plus(Duration.ofDays(1)), OwnWords.of(seed, 60));

        Stored before = gone(url, now);
        Stored stored = gone(url, now.plusSeconds(600));

        assertThat(before).as("it was seen afterwards").isEqualTo(Stored.UNCHANGED);
        assertThat(stored).isEqualTo(Stored.WITHDRAWN);
    }

    @Test
    void whatWasToldBeforeItTellsNothingWhenItComesAgain() {
        String first = OwnWords.of(seed, 60);
        String second = OwnWords.of(UUID.randomUUID(), 60);
        see(now, first);
        see(now.plus(Duration.ofDays(1)), second);

        Stored again = see(now, first);
        Stored secondAgain = see(now.plus(Duration.ofDays(1)), second);
        Stored back = see(now.plusSeconds(600), first);

        assertThat(again).isEqualTo(Stored.UNCHANGED);
        assertThat(secondAgain).isEqualTo(Stored.UNCHANGED);
        assertThat(back).isEqualTo(Stored.REVISED);
    }

    @Test
    void anArchiveOfBeforeDoesNotBringAnOldTextBack() {
        see(now.plus(Duration.ofDays(1)), OwnWords.of(seed, 60));

        Stored stored = see(url, now.minus(Duration.ofDays(7)), OwnWords.of(UUID.randomUUID(), 60), Arrival.BACKFILL);

        assertThat(stored).isEqualTo(Stored.HISTORY);
    }

    @Test
    void aFurtherPlaceThatWasSeenThenIsSeenAgain() {
        String copy = url + "/copy";
        see(now.minusSeconds(1), OwnWords.of(seed, 200));
        see(copy, now.plus(Duration.ofDays(1)), OwnWords.of(seed, 200));

        Stored stored = gone(copy, now);

        assertThat(stored).isEqualTo(Stored.LINKED);
        assertThat(places.at(List.of(copy))).extracting(Place::confirmedAt).containsExactly(now);
    }

    @Test
    void anErrorPageAtAFurtherPlaceIsCountedAfterIt() {
        String copy = url + "/copy";
        see(now.minusSeconds(1), OwnWords.of(seed, 200));
        see(copy, now.plus(Duration.ofDays(1)), OwnWords.of(seed, 200));

        QuarkusTransaction.requiringNew().run(() -> store.countFailedRechecks(Map.of(copy, now)));

        assertThat(new Database(source)
                        .list("select failed_rechecks from speech_place where url = ?", row -> row.getInt(1), copy))
                .containsExactly(1);
    }

    private Stored gone(String address, Instant time) {
        return QuarkusTransaction.requiringNew().call(() -> {
            store.lock(List.of(address));
            return store.withdraw(List.of(new PageGone(address, "a", time, Arrival.LIVE)))
                    .get(0);
        });
    }

    private Stored see(Instant time, String words) {
        return see(url, time, words);
    }

    private Stored see(String address, Instant time, String words) {
        return see(address, time, words, Arrival.LIVE);
    }

    private Stored see(String address, Instant time, String words, Arrival arrival) {
        var page =
                new ScrapedPage(address, "a", time, arrival, words.getBytes(UTF_8), "text/html", 200, PageHints.NONE);
        var observation = Observation.of(
                PackedPage.of(page), 0, SampleSpeech.saying("On ferries", words), Publisher.UNKNOWN, List.of(), null);
        return QuarkusTransaction.requiringNew().call(() -> {
            store.lock(List.of(address));
            return store.store(List.of(observation)).get(0);
        });
    }
}
