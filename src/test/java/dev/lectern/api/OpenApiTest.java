package dev.lectern.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.SampleChange;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document against the program: its examples work, and answers look as it says. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class OpenApiTest {

    /** What never ends, and what holds a damaged page on purpose. */
    private static final Set<String> TRIED_ELSEWHERE = Set.of("GET /api/stream", "GET /api/captures.warc.gz");

    /** A place in a list, which no document can know. */
    private static final Set<String> PLACES = Set.of("cursor", "after", "before");

    @Inject
    Announcer announcer;

    private OpenApiDocument document;
    private SampleChange speech;

    @BeforeEach
    void aSpeechWithTwoRevisions() {
        speech = announcer.announce(change -> change);
        announcer.announce(change -> change.with("id", speech.value().id())
                .with("url", speech.value().url())
                .with("change", "revised")
                .with("revision", 2));
        document = OpenApiDocument.read();
    }

    @Test
    void everyCallIsDescribed() {
        var softly = new SoftAssertions();

        document.operations().forEach((name, operation) -> {
            softly.assertThat(operation.path("summary").asText()).as(name).isNotEmpty();
            softly.assertThat(operation.path("operationId").isMissingNode()
                            && operation.path("tags").isEmpty())
                    .as(name)
                    .isFalse();
            boolean described = operation.path("responses").properties().stream()
                    .allMatch(answer -> !document.resolved(answer.getValue())
                            .path("description")
                            .asText()
                            .isEmpty());
            softly.assertThat(described).as("%s: its answers", name).isTrue();
            for (JsonNode parameter : operation.path("parameters")) {
                JsonNode told = document.resolved(parameter);
                String of = name + ": " + told.path("name").asText();
                boolean free = PLACES.contains(told.path("name").asText())
                        || told.path("in").asText().equals("path");
                softly.assertThat(told.path("description").asText()).as(of).isNotEmpty();
                softly.assertThat(free
                                || told.has("example")
                                || told.path("schema").has("enum"))
                        .as("%s: an example", of)
                        .isTrue();
            }
        });

        softly.assertAll();
    }

    @Test
    void everyExampleWorksAndEveryAnswerLooksAsItSays() {
        var softly = new SoftAssertions();

        for (Map.Entry<String, JsonNode> entry : document.operations().entrySet()) {
            JsonNode operation = entry.getValue();
            if (!entry.getKey().startsWith("GET ") || TRIED_ELSEWHERE.contains(entry.getKey())) {
                continue;
            }
            for (String query : queries(operation)) {
                String url = path(entry.getKey().substring(4)) + query;
                Response answer = given().urlEncodingEnabled(false)
                        .header("Authorization", "Bearer " + ServeOnly.TOKEN)
                        .get(url);
                boolean nothingThere = url.contains("/stack") || url.contains("/samples") || url.contains("/reparse");
                softly.assertThat(answer.statusCode())
                        .as("%s: %s", url, answer.statusCode() == 200 ? "" : answer.asString())
                        .isIn(nothingThere ? List.of(200, 404) : List.of(200));
                document.check(softly, operation, url, answer);
            }
        }

        softly.assertAll();
    }

    @Test
    void everyRefusalOfAParameterIsTold() {
        var softly = new SoftAssertions();

        document.operations().forEach((name, operation) -> {
            if (name.startsWith("GET ") && !name.equals("GET /api/stream")) {
                String url = path(name.substring(4));
                List<String> wrong = new ArrayList<>(List.of("?nonsense=1"));
                Set<String> known = document.examples(operation).keySet();
                known.forEach(parameter -> wrong.add("?" + parameter + "=%00"));
                for (String query : wrong) {
                    Response answer = given().urlEncodingEnabled(false)
                            .header("Authorization", "Bearer " + ServeOnly.TOKEN)
                            .get(url + query);
                    if (!known.isEmpty()) { // what takes nothing need not look
                        softly.assertThat(answer.statusCode()).as(url + query).isEqualTo(400);
                    }
                    document.check(softly, operation, url + query, answer);
                }
            }
        });

        softly.assertAll();
    }

    @Test
    void everyExampleOfAnAnswerLooksAsItSays() {
        var softly = new SoftAssertions();
        List<String> looked = new ArrayList<>();

        document.operations()
                .forEach((name, operation) -> operation
                        .path("responses")
                        .properties()
                        .forEach(answer -> {
                            JsonNode told = document.resolved(answer.getValue());
                            told.path("content").properties().forEach(content -> {
                                List<JsonNode> examples = new ArrayList<>(
                                        List.of(content.getValue().path("example")));
                                content.getValue().path("examples").forEach(one -> examples.add(one.path("value")));
                                examples.stream().filter(JsonNode::isObject).forEach(example -> {
                                    String of = name + ": " + answer.getKey();
                                    JsonNode schema = content.getValue().path("schema");
                                    softly.assertThat(schema.isObject()).as(of).isTrue();
                                    softly.assertThat(document.faults(schema, example))
                                            .as(of)
                                            .isEmpty();
                                    if (content.getKey().equals("application/problem+json")) {
                                        softly.assertThat(example.path("status").asText())
                                                .as(of)
                                                .isEqualTo(answer.getKey());
                                    }
                                    looked.add(of);
                                });
                            });
                        }));

        softly.assertAll();
        assertThat(looked).contains("GET /api/stream: 400", "GET /api/speeches/{id}/revisions/{pair}: 200");
    }

    /** Without a parameter, and with the example of each. */
    private List<String> queries(JsonNode operation) {
        List<String> queries = new ArrayList<>(List.of(""));
        document.examples(operation)
                .forEach((name, example) -> queries.add(
                        "?" + name + "=" + example.replace(" ", "%20").replace("\"", "%22")));
        return queries;
    }

    private String path(String template) {
        String id = template.startsWith("/api/speeches/")
                ? speech.value().id().toString()
                : template.startsWith("/api/sources/") ? ServeOnly.NOT_SCHEDULED : newestSpeaker();
        return template.replace("{id}", id).replace("{pair}", "1..2");
    }

    private static String newestSpeaker() {
        return given().queryParam("q", "Miren").get("/api/speakers").jsonPath().getString("items[0].id");
    }
}
