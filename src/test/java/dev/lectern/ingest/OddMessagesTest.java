package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.SamplePage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Messages as they should not come: out of order, doubled, redelivered, from a newer version, and broken among whole ones. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class OddMessagesTest {

    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = T.plusSeconds(60);
    private static final Instant LAST = T.plusSeconds(120);

    private static final byte[] COOKIE_WALL = """
            <html><head><title>Before you continue</title></head><body><div class="consent"><h1>Before you continue</h1>
            <p>We use cookies and similar technologies. Choose whether you accept them to go on to the page.</p>
            <button>Accept all</button><button>Reject all</button><a href="/privacy">Privacy policy</a></div></body></html>
            """.getBytes(UTF_8);

    private final SentPages pages;

    OddMessagesTest(SentPages pages) {
        this.pages = pages;
    }

    @Test
    void anOlderCaptureAfterANewerOneIsHistory() throws Exception {
        pages.send(pages.page("a", "second", LATER), pages.page("a", "first", T), pages.page("a", "third", LAST));

        assertThat(pages.told("a")).containsExactly("available", "revised");
        assertThat(pages.count(
                        "select count(*) from revision r join speech s on s.id = r.speech_id where s.url = ?", "a"))
                .isEqualTo(3);
        assertThat(pages.text("a")).contains("This is third.");
    }

    @Test
    void aWholeTopicDeliveredAgainAndInAnotherOrderChangesNothing() {
        List<ProducerRecord<String, byte[]>> topic = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            topic.add(pages.page("r" + n, "one " + n, T));
            topic.add(pages.page("r" + n, "two " + n, LATER));
            if (n % 2 == 0) {
                topic.add(pages.gone("r" + n, LAST));
            }
        }
        pages.send(topic);
        List<String> before = pages.everythingTold();

        pages.send(topic);
        Collections.shuffle(topic, new Random(7));
        pages.send(topic);

        assertThat(before).hasSize(8 + 8 + 4);
        assertThat(pages.everythingTold()).containsExactlyElementsOf(before);
    }

    @Test
    void twoCapturesOfOneMomentDeliveredAgainChangeNothing() {
        List<ProducerRecord<String, byte[]>> topic = List.of(
                pages.page("moment", "one", T.plusNanos(123_456_789)),
                pages.page("moment", "two", T.plusNanos(123_456_789)),
                pages.page("moment", "three", T.plusNanos(123_456_789)));
        pages.send(topic);

        pages.send(topic);

        assertThat(pages.told("moment")).containsExactly("available", "revised", "revised");
    }

    @Test
    void onlyTheBrokenOnesOfABatchAreRejectedAndTheRestIsStoredOnce() throws Exception {
        List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            batch.add(pages.page("good" + n, "good " + n, T));
        }
        batch.add(5, pages.record("no-value", null, Map.of()));
        batch.add(10, pages.record("no-time", SamplePage.saying("x"), Map.of("ce_time", "yesterday")));
        batch.add(15, pages.record("year", SamplePage.saying("y"), Map.of("ce_time", "+999999-01-01T00:00:00Z")));
        batch.add(20, pages.record("empty", new byte[0], Map.of()));

        pages.send(batch);

        for (int n = 0; n < 30; n++) {
            assertThat(pages.told("good" + n)).containsExactly("available");
        }
        for (String broken : List.of("no-value", "no-time", "year", "empty")) {
            assertThat(pages.count("select coalesce(sum(times), 0) from reject where url = ?", broken))
                    .as(broken)
                    .isEqualTo(1);
        }
        assertThat(pages.count("select count(*) from reject where url like ? || '%'", "good"))
                .isZero();
    }

    @Test
    void aCookieWallInThePlaceOfASpeechReplacesNothing() throws Exception {
        pages.send(
                pages.page("wall", "what was said", T),
                pages.record("wall", COOKIE_WALL, Map.of("ce_time", LATER.toString(), "content-type", "text/html")));

        assertThat(pages.told("wall")).containsExactly("available");
        assertThat(pages.text("wall")).contains("This is what was said.");
        assertThat(pages.count("select failed_rechecks from speech where url = ?", "wall"))
                .isEqualTo(1);
    }

    @Test
    void aPageOfANewerVersionIsReadAsFarAsItIsUnderstood() {
        pages.send(pages.record(
                "newer",
                SamplePage.saying("newer"),
                Map.of(
                        "ce_type", "dev.lectern.page.scraped.v2",
                        "ce_specversion", "1.1",
                        "ce_time", T.toString(),
                        "ce_arrival", "embargoed",
                        "ce_weather", "fog",
                        "ce_hints", "{\"title\": \"A hint\", \"mood\": \"calm\", \"people\": [{\"name\": \"x\"}]}")));

        assertThat(pages.told("newer")).containsExactly("available");
    }

    @Test
    void anEventThatOnlyANewerVersionKnowsIsKeptForIt() throws Exception {
        pages.send(
                pages.page("moved", "where it was", T),
                pages.record(
                        "moved",
                        "{\"to\": \"https://elsewhere.example/\"}".getBytes(UTF_8),
                        Map.of("ce_type", "dev.lectern.page.moved.v1", "ce_time", LATER.toString())));

        assertThat(pages.told("moved")).containsExactly("available");
        assertThat(pages.count(
                        "select count(*) from reject where url = ? and reason like '%dev.lectern.page.moved.v1%'",
                        "moved"))
                .isEqualTo(1);
    }
}
