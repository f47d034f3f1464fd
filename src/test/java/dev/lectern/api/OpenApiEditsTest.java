package dev.lectern.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import dev.lectern.speech.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Calls of the OpenAPI document that change something: each with its examples, on data of its own. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class OpenApiEditsTest {

    /** Reads a page and keeps nothing. */
    private static final String PAGE = "<h1>Remarks on ferries</h1><p>Good morning. The ferries are late.</p>";

    /** As {@code gzip -n} makes it of nothing. */
    private static final String EMPTY_GZIP = "'\\x1f8b080000000000000303000000000000000000'::bytea";

    @Inject
    Announcer announcer;

    @Inject
    DataSource database;

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    /** Where a call goes, and what it takes instead of its examples, as those name what is not there. */
    private record Own(String id, Map<String, String> instead, Runnable afterwards) {
        static Own of(String id) {
            return new Own(id, Map.of(), () -> {});
        }
    }

    @FunctionalInterface
    private interface Prepared {
        Own data() throws SQLException;
    }

    private final Map<String, Prepared> calls = Map.ofEntries(
            Map.entry("POST /api/pages", () -> Own.of("")),
            Map.entry("POST /api/parse", () -> Own.of("")),
            Map.entry("POST /api/rejects/replay", () -> new Own("", Map.of("source", own), () -> {})),
            Map.entry("POST /api/rejects/{id}/replay", () -> Own.of(reject("https://ports.example/" + own))),
            Map.entry("DELETE /api/rejects/{id}", () -> Own.of(reject("lectern.pages/0/" + Math.abs(own.hashCode())))),
            Map.entry(
                    "POST /api/reparse",
                    () -> new Own(
                            "",
                            Map.of("source", ServeOnly.NOT_SCHEDULED),
                            () -> editor().delete("/api/reparse").then().statusCode(200))),
            Map.entry("DELETE /api/reparse", () -> {
                editor().post("/api/reparse").then().statusCode(202);
                return Own.of("");
            }),
            Map.entry("POST /api/sources/{id}/accept", () -> Own.of(sourceThatLostPlaces())),
            Map.entry(
                    "POST /api/sources/check", () -> Own.of("")), // nothing is fetched by a process that does not watch
            Map.entry("POST /api/sources/{id}/check", () -> Own.of(ServeOnly.NOT_SCHEDULED)),
            Map.entry(
                    "POST /api/speakers/{id}/spellings", () -> new Own(speaker("Ada"), Map.of("name", own), () -> {})),
            Map.entry("DELETE /api/speakers/{id}/spellings", () -> {
                String speaker = speaker("Bea");
                String spelling = "B. " + own;
                editor().queryParam("name", spelling)
                        .post("/api/speakers/" + speaker + "/spellings")
                        .then()
                        .statusCode(200);
                return new Own(speaker, Map.of("name", spelling), () -> {});
            }),
            Map.entry(
                    "POST /api/speakers/{id}/merge",
                    () -> new Own(speaker("Cid"), Map.of("into", speaker("Dora")), () -> {})),
            Map.entry("DELETE /api/speeches/{id}", () -> Own.of(speech())),
            Map.entry("DELETE /api/takedowns/{id}", () -> {
                String speech = speech();
                editor().delete("/api/speeches/" + speech).then().statusCode(200);
                return Own.of(speech);
            }));

    @Test
    void everyExampleWorksAndEveryAnswerLooksAsItSays() throws SQLException {
        OpenApiDocument document = OpenApiDocument.read();
        var softly = new SoftAssertions();

        for (Map.Entry<String, JsonNode> entry : document.operations().entrySet()) {
            String name = entry.getKey();
            if (name.startsWith("GET ")) {
                continue;
            }
            Prepared prepared = calls.get(name);
            softly.assertThat(prepared).as("%s: data of its own", name).isNotNull();
            if (prepared != null) {
                Own own = prepared.data();
                Response answer = call(document, name, entry.getValue(), own);
                softly.assertThat(answer.statusCode())
                        .as("%s: %s", name, answer.asString())
                        .isBetween(200, 299);
                document.check(softly, entry.getValue(), name, answer);
                own.afterwards().run();
            }
        }

        softly.assertAll();
    }

    /** Without parameters and bodies, of things that are not there. */
    @Test
    void whatIsRefusedIsRefusedAsItSays() {
        OpenApiDocument document = OpenApiDocument.read();
        var softly = new SoftAssertions();

        document.operations().forEach((name, operation) -> {
            String[] methodAndPath = name.split(" ", 2);
            if (!methodAndPath[0].equals("GET")) {
                Response answer = editor().request(methodAndPath[0], methodAndPath[1].replace("{id}", "0"));
                document.check(softly, operation, name + " of nothing", answer);
            }
        });
        editor().delete("/api/reparse");

        softly.assertAll();
    }

    /** With the examples of all parameters and headers, and that of the body where it has one. */
    private static Response call(OpenApiDocument document, String name, JsonNode operation, Own own) {
        Map<String, String> query = new LinkedHashMap<>(document.examples(operation));
        query.putAll(own.instead());
        RequestSpecification request = editor().queryParams(query);
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode told = document.resolved(parameter);
            if (told.path("in").asText().equals("header") && told.has("example")) {
                request.header(told.path("name").asText(), told.path("example").asText());
            }
        }
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(type -> body(request, type.getKey(), type.getValue().path("example")));
        String[] methodAndPath = name.split(" ", 2);
        return request.request(methodAndPath[0], methodAndPath[1].replace("{id}", own.id()));
    }

    private static void body(RequestSpecification request, String mediaType, JsonNode example) {
        if (mediaType.startsWith("multipart/")) { // another way to send the same
            return;
        }
        request.contentType(mediaType.equals("*/*") ? "text/html" : mediaType)
                .body((example.isTextual() ? example.asText() : PAGE).getBytes(UTF_8));
    }

    private String speech() {
        return announcer.announce(change -> change).value().id().toString();
    }

    private String speaker(String first) {
        String name = first + " " + own;
        announcer.announce(change -> change.with("speakers", List.of(new Person(name, null))));
        return given().queryParam("q", name).get("/api/speakers").jsonPath().getString("items[0].id");
    }

    private String sourceThatLostPlaces() throws SQLException {
        String source = "lost-" + own;
        number("""
                insert into frontier_reading (source, day, pages, speeches, title, speakers, spoken_on, place, language,
                                              turn_speakers, text, words)
                select '%s', (now() at time zone 'UTC')::date - ago, 5, 5, 5, 5, 5, case when ago < 4 then 0 else 5 end, 5, 5, 5, 2500
                from generate_series(0, 40) as ago
                returning pages""".formatted(source));
        return source;
    }

    private String reject(String url) throws SQLException {
        return number("""
                insert into reject (url, source, stage, code, reason, sha256, content_type, http_status, body_gzip, arrival, hints,
                                    fetched_at, first_seen, last_seen)
                values ('%s', '%s', 'parse', 'empty', 'It cannot be read.', repeat('c', 64), 'text/html', 200, %s, 'live', '{}',
                        now(), now(), now())
                returning id""".formatted(url, own, EMPTY_GZIP));
    }

    private String number(String insert) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(insert)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + ServeOnly.TOKEN);
    }
}
