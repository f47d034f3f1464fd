package dev.lectern.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.SseClient;
import dev.lectern.speech.SampleChange;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the OpenAPI document gives as examples of the stream. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class StreamExamplesTest {

    @TestHTTPResource("/api/stream")
    String url;

    @Inject
    Announcer announcer;

    @Inject
    Ring ring;

    private JsonNode document;

    @BeforeEach
    void begin() throws IOException {
        document = new JsonMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString());
        announcer.announce(change -> change);
        await().until(() -> ring.last() == announcer.newest());
    }

    @Test
    void everyParameterIsTakenAsItsExampleSays() {
        String live = "live " + ring.last();
        List<String> tried = new ArrayList<>();

        for (JsonNode given : document.at("/paths/~1api~1stream/get/parameters")) {
            JsonNode parameter =
                    given.has("$ref") ? document.at(given.path("$ref").asText().substring(1)) : given;
            String name = parameter.path("name").asText();
            String example = parameter.path("example").asText();
            boolean header = parameter.path("in").asText().equals("header");
            String query = header ? "" : "?" + name + "=" + URLEncoder.encode(example, UTF_8);
            try (var client = header ? SseClient.open(url, name, example) : SseClient.open(url + query)) {
                assertThat(client.response().statusCode()).as(name).isEqualTo(200);
                client.awaitEvent(live);
            }
            tried.add(name);
        }

        assertThat(tried).contains("Last-Event-ID", "after", "since", "arrival", "view", "q", "institution");
    }

    @Test
    void anEventLooksAsItsExample() {
        String example = document.at("/paths/~1api~1stream/get/responses/200/content/text~1event-stream/example")
                .asText();
        String data = example.lines()
                .filter(line -> line.startsWith("data: "))
                .findFirst()
                .orElseThrow()
                .substring("data: ".length());

        assertThat(example).contains("id: 42\nevent: available\n");
        assertThat(data).isEqualTo(new String(SampleChange.at(42).summary(), UTF_8));
    }
}
