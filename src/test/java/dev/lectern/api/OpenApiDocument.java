package dev.lectern.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

import static io.restassured.RestAssured.given;

/** The OpenAPI document of the running program, and whether an answer looks as it says. */
record OpenApiDocument(JsonNode whole) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static OpenApiDocument read() {
        return new OpenApiDocument(json(given().accept("application/json").get("/q/openapi?format=json")));
    }

    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each as {@code GET /api/changes}. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        whole.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (method.getValue().has("responses")) {
                        operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue());
                    }
                }));
        return operations;
    }

    JsonNode resolved(JsonNode node) {
        JsonNode ref = node.path("$ref");
        return ref.isMissingNode() ? node : whole.at(ref.asText().substring(1));
    }

    /** Examples of the parameters of an operation that are there, or not, in a query; each by its name. */
    Map<String, String> examples(JsonNode operation) {
        Map<String, String> examples = new LinkedHashMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode told = resolved(parameter);
            if (told.path("in").asText().equals("query") && told.has("example")) {
                examples.put(told.path("name").asText(), told.path("example").asText());
            }
        }
        return examples;
    }

    /** That the status is told, the media type is one of those that are told, and the JSON fits its schema. */
    void check(SoftAssertions softly, JsonNode operation, String asked, Response answer) {
        JsonNode told = resolved(operation.path("responses").path(String.valueOf(answer.statusCode())));
        softly.assertThat(told.isMissingNode())
                .as("%s answers %s, which is not told", asked, answer.statusCode())
                .isFalse();
        List<String> types = new ArrayList<>();
        told.path("content").properties().forEach(type -> types.add(type.getKey()));
        if (types.isEmpty()) {
            softly.assertThat(answer.asString()).as(asked).isEmpty();
            return;
        }
        softly.assertThat(types)
                .as("%s: media type %s", asked, answer.contentType())
                .anyMatch(type -> type.equals("*/*") || answer.contentType().startsWith(type));
        JsonNode schema = told.path("content").path("application/json").path("schema");
        if (schema.isObject() && answer.contentType().startsWith("application/json")) {
            softly.assertThat(faults(schema, json(answer))).as(asked).isEmpty();
        }
    }

    /** What is unknown is null in our JSON, whatever type it would have; a reader takes both alike. */
    List<String> faults(JsonNode schema, JsonNode answer) {
        ObjectNode alone = schema.isObject() ? schema.deepCopy() : JSON.createObjectNode();
        alone.set("components", whole.path("components"));
        strip(answer);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(alone).validate(answer).stream()
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
