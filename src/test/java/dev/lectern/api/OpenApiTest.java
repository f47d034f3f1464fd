package dev.lectern.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.SampleChange;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;

/** The OpenAPI document against the program: its examples work, and answers look as it says. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What never ends, and what holds a damaged page on purpose. */
    private static final Set<String> TRIED_ELSEWHERE = Set.of("GET /api/stream", "GET /api/captures.warc.gz");

    /** A place in a list, which no document can know. */
    private static final Set<String> PLACES = Set.of("cursor", "after", "before");

    @Inject
    Announcer announcer;

    private JsonNode document;
    private SampleChange speech;

    @BeforeEach
    void aSpeechWithTwoRevisions() throws IOException {
        speech = announcer.announce(change -> change);
        announcer.announce(change -> change.with("id", speech.value().id())
                .with("url", speech.value().url())
                .with("change", "revised")
                .with("revision", 2));
        document = JSON.readTree(
                given().accept("application/json").get("/q/openapi?format=json").asString());
    }

    @Test
    void everyCallIsDescribed() {
        var softly = new SoftAssertions();

        operations().forEach((name, operation) -> {
            softly.assertThat(operation.path("summary").asText()).as(name).isNotEmpty();
            softly.assertThat(operation.path("operationId").isMissingNode()
                            && operation.path("tags").isEmpty())
                    .as(name)
                    .isFalse();
            boolean described = operation.path("responses").properties().stream()
                    .allMatch(answer -> !resolved(answer.getValue())
                            .path("description")
                            .asText()
                            .isEmpty());
            softly.assertThat(described).as("%s: its answers", name).isTrue();
            for (JsonNode parameter : operation.path("parameters")) {
                JsonNode told = resolved(parameter);
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
    void everyExampleWorksAndEveryAnswerLooksAsItSays() throws IOException {
        var softly = new SoftAssertions();

        for (Map.Entry<String, JsonNode> entry : operations().entrySet()) {
            JsonNode operation = entry.getValue();
            if (!entry.getKey().startsWith("GET ") || TRIED_ELSEWHERE.contains(entry.getKey())) {
                continue;
            }
            for (String query : queries(operation)) {
                String url = path(entry.getKey().substring(4)) + query;
                Response answer = given().urlEncodingEnabled(false)
                        .header("Authorization", "Bearer " + ServeOnly.TOKEN)
                        .get(url);
                JsonNode told = resolved(operation.path("responses").path(String.valueOf(answer.statusCode())));
                softly.assertThat(told.isMissingNode())
                        .as("%s answers %s, which is not told", url, answer.statusCode())
                        .isFalse();
                boolean nothingThere = url.contains("/stack") || url.contains("/samples") || url.contains("/reparse");
                softly.assertThat(answer.statusCode())
                        .as("%s: %s", url, answer.statusCode() == 200 ? "" : answer.asString())
                        .isIn(nothingThere ? List.of(200, 404) : List.of(200));
                softly.assertThat(told.path("content").properties().stream().map(Map.Entry::getKey))
                        .as("%s: media type %s", url, answer.contentType())
                        .anyMatch(type ->
                                type.equals("*/*") || answer.contentType().startsWith(type));
                JsonNode schema = told.path("content").path("application/json").path("schema");
                if (schema.isObject() && answer.contentType().startsWith("application/json")) {
                    softly.assertThat(faults(schema, JSON.readTree(answer.asString())))
                            .as(url)
                            .isEmpty();
                }
            }
        }

        softly.assertAll();
    }

    /** Without a parameter, and with the example of each. */
    private List<String> queries(JsonNode operation) {
        List<String> queries = new ArrayList<>(List.of(""));
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode told = resolved(parameter);
            if (told.path("in").asText().equals("query") && told.has("example")) {
                queries.add("?" + told.path("name").asText() + "="
                        + told.path("example").asText().replace(" ", "%20").replace("\"", "%22"));
            }
        }
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

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (method.getValue().has("responses")) {
                        operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue());
                    }
                }));
        return operations;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode ref = node.path("$ref");
        return ref.isMissingNode() ? node : document.at(ref.asText().substring(1));
    }

    /** What is unknown is null in our JSON, whatever type it would have; a reader takes both alike. */
    private List<String> faults(JsonNode schema, JsonNode answer) {
        ObjectNode whole = ((ObjectNode) schema.deepCopy());
        whole.set("components", document.path("components"));
        strip(answer);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole).validate(answer).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static void strip(JsonNode node) {
        for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
            JsonNode child = children.next();
            if (child.isNull()) {
                children.remove();
            } else {
                strip(child);
            }
        }
    }
}
