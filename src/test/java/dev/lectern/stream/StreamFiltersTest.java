package dev.lectern.stream;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.SseClient;
import dev.lectern.speech.SampleChange;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** What a filter lets through is the same for who was there when it happened, who came a little late, and who replays it all. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class StreamFiltersTest {

    private static final Map<String, List<Integer>> EXPECTED = expected();

    @TestHTTPResource("/api/stream")
    String url;

    @Inject
    Announcer announcer;

    @Inject
    Ring ring;

    @Inject
    Selections selections;

    private long before;

    @BeforeEach
    void begin() {
        before = announcer.newest();
        await().until(() -> ring.last() == before && selections.count() == 0);
    }

    /** Filter, and which of the changes below it takes. */
    private static Map<String, List<Integer>> expected() {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        all.put("", List.of(1, 2, 3, 4, 5));
        all.put("arrival=all", List.of(1, 2, 3, 4, 5, 6));
        all.put("source=us-federal-reserve", List.of(2));
        all.put("source=us-federal-reserve,ports", List.of(1, 2, 3, 4, 5));
        all.put("institution=central-bank", List.of(2));
        all.put("institution=embassy", List.of());
        all.put("publisher=ministry+of+ports&country=lu", List.of(1, 2, 3, 4, 5));
        all.put("speaker=Ida+Mirren", List.of(3, 4));
        all.put("language=fr&language=de", List.of(3));
        all.put("kind=interview,lecture", List.of(4, 5));
        all.put("place=port-clair", List.of(5));
        all.put("change=revised", List.of(4, 5));
        all.put("change=revised&kind=remarks", List.of(4, 5));
        all.put("q=ships", List.of(1, 2, 3, 4, 5));
        all.put("q=%22ships+harbour%22", List.of()); // both words, but not side by side
        all.put("q=lighthouse", List.of(5));
        all.put("q=lighthouse+or+whales&q=krill", List.of(3, 5));
        all.put("q=whales+-krill", List.of());
        return all;
    }

    private void announce() {
        announcer.announce(change -> change);
        announcer.announce(change -> change.with("source", "us-federal-reserve"));
        announcer.announce(change -> change.with("language", "fr-CA")
                .with("speakers", List.of(Map.of("name", "Ida Mirren")))
                .with("title", "Whales and krill"));
        announcer.announce(change -> change.with("change", "revised")
                .with("previous", Map.of("kind", "interview", "speakers", List.of(Map.of("name", "Ida Mirren")))));
        announcer.announce(change -> change.with("change", "revised")
                .with("title", "A lighthouse")
                .with("kind", "lecture")
                .with("place", "Port-Clair")
                .with("previous", Map.of("kind", "remarks", "place", "Lumen City")));
        announcer.announce(change -> change.with("arrival", "backfill"));
    }

    @Test
    void replayAndLiveAreTheSame() {
        Map<String, SseClient> live = new LinkedHashMap<>();
        Map<String, SseClient> replayed = new LinkedHashMap<>();
        try {
            EXPECTED.keySet().forEach(filter -> live.put(filter, SseClient.open(url + "?" + filter)));
            live.values().forEach(client -> client.awaitEvent("live " + before));
            announce();
            await().until(() -> ring.last() == before + 6);
            EXPECTED.keySet()
                    .forEach(filter -> replayed.put(filter, SseClient.open(url + "?" + filter + "&after=" + before)));
            replayed.values().forEach(client -> client.awaitEvent("live " + (before + 6)));

            EXPECTED.forEach((filter, numbers) -> {
                assertThat(told(replayed.get(filter))).as("replayed %s", filter).isEqualTo(numbers);
                await().untilAsserted(() ->
                        assertThat(told(live.get(filter))).as("live %s", filter).isEqualTo(numbers));
            });
        } finally {
            var all = new ArrayList<>(live.values());
            all.addAll(replayed.values());
            all.forEach(SseClient::close);
        }
    }

    private List<Integer> told(SseClient client) {
        return client.changes().stream()
                .map(change -> (int) (Long.parseLong(change.id()) - before))
                .toList();
    }

    @Test
    void aSpeechWhoseWordsWentIsToldOnceMore() {
        SampleChange first = announcer.announce(change -> change.with("title", "On walruses"));
        announcer.announce(change ->
                change.with("change", "revised").with("id", first.value().id()).with("title", "On seals"));
        announcer.announce(change ->
                change.with("change", "revised").with("id", first.value().id()).with("title", "On sea lions"));
        await().until(() -> ring.last() == before + 3);

        try (var replayed = SseClient.open(url + "?q=walruses&after=" + before)) {
            replayed.awaitEvent("live " + (before + 3));

            assertThat(told(replayed)).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "institution=bank,'institution', central-bank",
        "kind=opera,'kind', news-conference",
        "change=gone,'change', withdrawn",
        "arrival=late,'arrival', backfill",
        "view=short,'view', summary",
        "q=%2B-,'q', word",
        "colour=red,'colour', institution"
    })
    void whatIsWrongIsNamedWithWhatWouldBeRight(String query, String parameter, String right) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/api/stream?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(parameter))
                .body("detail", containsString(right));
    }
}
