package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.SampleSpeech;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A clock that was a day ahead does not make history of what is seen during that day. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class WrongClockTest {

    private final SpeechStore store;
    private final UUID seed = UUID.randomUUID();
    private final String url = "https://a.example/" + seed;
    private final Instant now = Instant.now();

    WrongClockTest(SpeechStore store) {
        this.store = store;
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

        Stored stored = QuarkusTransaction.requiringNew().call(() -> {
            store.lock(List.of(url));
            return store.withdraw(List.of(new PageGone(url, "a", now, Arrival.LIVE)))
                    .get(0);
        });

        assertThat(stored).isEqualTo(Stored.WITHDRAWN);
    }

    private Stored see(Instant time, String words) {
        var page =
                new ScrapedPage(url, "a", time, Arrival.LIVE, words.getBytes(UTF_8), "text/html", 200, PageHints.NONE);
        var observation = Observation.of(
                PackedPage.of(page), 0, SampleSpeech.saying("On ferries", words), Publisher.UNKNOWN, null);
        return QuarkusTransaction.requiringNew().call(() -> {
            store.lock(List.of(url));
            return store.store(List.of(observation)).get(0);
        });
    }
}
