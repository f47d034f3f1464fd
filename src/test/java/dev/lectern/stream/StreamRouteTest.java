package dev.lectern.stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.SseClient;
import dev.lectern.access.ExpiringReaders;
import dev.lectern.speech.SampleChange;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ServeOnly.class)
class StreamRouteTest {

    @TestHTTPResource("/api/stream")
    String url;

    @Inject
    Announcer announcer;

    @Inject
    Ring ring;

    private long before;

    @BeforeEach
    void begin() {
        settle();
        before = announcer.newest();
    }

    /** Until the ring has what was announced; a client that comes earlier is live earlier. */
    private void settle() {
        await().until(() -> ring.last() == announcer.newest());
    }

    @Test
    void replaysFromTheDatabaseThenGoesOnLive() {
        announcer.announce(10);
        settle();

        try (var client = SseClient.open(url + "?after=" + before)) {
            client.awaitEvent("live " + (before + 10));
            announcer.announce(3);
            client.awaitEvent("available " + (before + 13));

            assertThat(client.events())
                    .containsExactlyElementsOf(Stream.of(
                                    available(before + 1, before + 10),
                                    List.of("live " + (before + 10)),
                                    available(before + 11, before + 13))
                            .flatMap(List::stream)
                            .toList());
        }
    }

    @Test
    void sendsTheBytesOfTheTopicInEitherView() {
        SampleChange sample = announcer.announce(change -> change.with("title", "Größe — «слово» \u2028 {x}"));

        try (var full = SseClient.open(url + "?after=" + before);
                var summary = SseClient.open(url + "?view=summary&after=" + before)) {
            full.awaitEvent("available " + (before + 1));
            summary.awaitEvent("available " + (before + 1));

            assertThat(full.data("available")).containsExactly(new String(sample.full(), UTF_8));
            assertThat(summary.data("available")).containsExactly(new String(sample.summary(), UTF_8));
        }
    }

    @Test
    void resumesAfterTheLastEventIdWhichWins() {
        announcer.announce(3);
        settle();

        try (var client = SseClient.open(url + "?after=0", "Last-Event-ID", Long.toString(before + 2))) {
            client.awaitEvent("live " + (before + 3));

            assertThat(client.events()).containsExactly("available " + (before + 3), "live " + (before + 3));
        }
    }

    @Test
    void beginsNowWhenNothingIsAsked() {
        announcer.announce(1);
        settle();

        try (var client = SseClient.open(url)) {
            client.awaitEvent("live " + (before + 1));
            announcer.announce(1);
            client.awaitEvent("available " + (before + 2));

            assertThat(client.events()).containsExactly("live " + (before + 1), "available " + (before + 2));
        }
    }

    @Test
    void fillsAHoleOfTheTopicAndDropsRepeats() {
        try (var client = SseClient.open(url)) {
            client.awaitEvent("live " + before);

            SampleChange missing = announcer.storeOnly();
            SampleChange next = announcer.announce(change -> change);
            announcer.publish(next);
            announcer.publish(missing);
            announcer.announce(1);
            client.awaitEvent("available " + (before + 3));

            assertThat(client.events())
                    .containsExactlyElementsOf(Stream.of(List.of("live " + before), available(before + 1, before + 3))
                            .flatMap(List::stream)
                            .toList());
        }
    }

    @Test
    void aPositionInTheFutureIsAGap() {
        try (var client = SseClient.open(url, "Last-Event-ID", "999999999")) {
            client.awaitEvent("live " + before);

            assertThat(client.events()).containsExactly("gap " + before, "live " + before);
            assertThat(client.response().headers().firstValue("lectern-served-from"))
                    .hasValue(Long.toString(before + 1));
            assertThat(client.data("gap")).containsExactly("{\"asked\":999999999,\"servedFrom\":" + (before + 1) + "}");
        }
    }

    @Test
    void aFilteredClientGetsWhatItAskedForAndMovesOn() {
        try (var client = SseClient.open(url + "?kind=interview,lecture&speaker=luc%20orman")) {
            client.awaitEvent("live " + before);
            announcer.announce(1);
            announcer.announce(
                    change -> change.with("kind", "interview").with("speakers", List.of(Map.of("name", "Luc Orman"))));
            announcer.announce(change -> change.with("kind", "interview"));
            client.awaitBlock("id: " + (before + 3));

            assertThat(client.events()).containsExactly("live " + before, "available " + (before + 2));
        }
    }

    @Test
    void historyIsShownOnlyWhenItIsAskedFor() {
        announcer.announce(change -> change.with("arrival", "backfill"));
        announcer.announce(1);
        settle();

        try (var live = SseClient.open(url + "?after=" + before);
                var all = SseClient.open(url + "?arrival=all&after=" + before);
                var backfill = SseClient.open(url + "?arrival=backfill&after=" + before)) {
            Stream.of(live, all, backfill).forEach(client -> client.awaitEvent("live " + (before + 2)));

            assertThat(live.events()).containsExactly("available " + (before + 2), "live " + (before + 2));
            assertThat(all.events())
                    .containsExactly("available " + (before + 1), "available " + (before + 2), "live " + (before + 2));
            assertThat(backfill.events()).containsExactly("available " + (before + 1), "live " + (before + 2));
        }
    }

    @Test
    void beginsWithRetryAndKeepsAwake() {
        try (var client = SseClient.open(url)) {
            client.awaitBlock(": heartbeat");

            assertThat(client.blocks().get(0)).singleElement().asString().matches("retry: [234]\\d{3}");
            HttpHeaders headers = client.response().headers();
            assertThat(headers.firstValue("content-type")).hasValue("text/event-stream");
            assertThat(headers.firstValue("cache-control")).hasValue("no-store");
            assertThat(headers.firstValue("x-accel-buffering")).hasValue("no");
            assertThat(headers.firstValue("access-control-allow-origin")).hasValue("*");
        }
    }

    @Test
    void endsWhenTheTokenOfTheReaderExpires() {
        try (var expiring = SseClient.open(url, ExpiringReaders.HEADER, "5000");
                var other = SseClient.open(url)) {
            expiring.awaitEvent("live " + before);
            expiring.awaitBlock(": the token or the session has expired; come back with a new one and the last id");
            announcer.announce(1);
            other.awaitEvent("available " + (before + 1));

            assertThat(expiring.events()).containsExactly("live " + before);
        }
    }

    @Test
    void neverPacksTheStream() {
        try (var client = SseClient.open(url, "Accept-Encoding", "gzip")) {
            client.awaitEvent("live " + before);

            HttpHeaders headers = client.response().headers();
            assertThat(headers.firstValue("content-encoding").orElse("identity"))
                    .isEqualTo("identity");
        }
    }

    @Test
    void operatorsSeeIt() throws Exception {
        try (var client = SseClient.open(url)) {
            client.awaitEvent("live " + before);
            announcer.announce(1);
            client.awaitEvent("available " + (before + 1));

            await().untilAsserted(() -> {
                String metrics = given().get("/q/metrics").asString();
                var health =
                        new JsonMapper().readTree(given().get("/q/health/ready").asString());
                assertThat(metrics)
                        .containsPattern("(?m)^lectern_stream_subscribers [1-9]")
                        .containsPattern("(?m)^lectern_stream_events_total [1-9]")
                        .containsPattern("(?m)^lectern_stream_position " + (before + 1) + "\\.0")
                        .containsPattern("(?m)^lectern_scrape_to_stream_seconds_count [1-9]");
                assertThat(health.path("checks").findValuesAsText("name")).contains("stream");
                assertThat(health.path("status").asText()).isEqualTo("UP");
            });
        }
    }

    private static List<String> available(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(n -> "available " + n).toList();
    }
}
