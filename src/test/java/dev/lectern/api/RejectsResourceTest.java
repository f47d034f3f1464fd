package dev.lectern.api;

import dev.lectern.ServeOnly;
import dev.lectern.TopicRecords;
import dev.lectern.page.PageTopics;
import dev.lectern.sql.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestProfile(ServeOnly.class)
class RejectsResourceTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Inject
    DataSource database;

    @Inject
    PageTopics topics;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final String source = "ports-" + UUID.randomUUID();

    @Test
    void aSourceWithoutRejectsHasNone() {
        given().queryParam("source", "spotless")
                .get("/api/rejects")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
    }

    @Test
    void aWrongParameterIsNamed() {
        given().queryParam("before", "now")
                .get("/api/rejects")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("'before'"));
        given().queryParam("stage", "lost")
                .get("/api/rejects/summary")
                .then()
                .statusCode(400)
                .body("detail", containsString("'stage'"));
    }

    @Test
    void whereLecternFailedIsForTheEditorOnly() throws Exception {
        long id = reject("https://ports.example/" + source, "parser-failed:X", NOW);

        given().queryParam("source", source)
                .get("/api/rejects")
                .then()
                .statusCode(200)
                .body("items.hasStack", contains(true))
                .body(not(containsString("at dev.lectern")));
        given().get("/api/rejects/" + id + "/stack").then().statusCode(401).body(not(containsString("at dev.lectern")));
        editor().get("/api/rejects/" + id + "/stack")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(equalTo("at dev.lectern.Thing"));
    }

    @Test
    void onlyWhatNothingCanBecomeOfIsDismissed() throws Exception {
        long page = reject("https://ports.example/kept/" + source, "empty", NOW);
        long record = reject("lectern.pages/0/" + Math.abs(source.hashCode()), "no-subject", NOW);

        given().delete("/api/rejects/" + record).then().statusCode(401);
        editor().delete("/api/rejects/" + page)
                .then()
                .statusCode(409)
                .body("detail", containsString("Replay it first"));
        editor().delete("/api/rejects/" + record).then().statusCode(204);
        editor().delete("/api/rejects/" + record).then().statusCode(404);
    }

    @Test
    void whatAReplayCouldReadNoBetterIsDismissed() throws Exception {
        long page = reject("https://ports.example/damaged/" + source, "unreadable", NOW);
        new Database(database).change("update reject set replayed_at = last_seen where id = ?", page);

        editor().delete("/api/rejects/" + page).then().statusCode(204);
    }

    @Test
    void theSummaryCountsByReason() throws Exception {
        reject("https://ports.example/1/" + source, "empty", NOW);
        reject("https://ports.example/2/" + source, "empty", NOW);
        reject("https://ports.example/3/" + source, "binary", NOW);

        given().queryParam("source", source)
                .queryParam("reason", "empty")
                .get("/api/rejects/summary")
                .then()
                .statusCode(200)
                .body("items.code", contains("empty"))
                .body("items[0].pages", equalTo(2));
    }

    @Test
    void allOfOneReasonGoDownTheLineAgainAsTheyWere() throws Exception {
        Instant longAgo = NOW.minus(Duration.ofDays(30));
        String fresh = "https://ports.example/fresh/" + source;
        String old = "https://ports.example/old/" + source;
        String other = "https://ports.example/other/" + source;
        reject(fresh, "empty", NOW);
        reject(old, "empty", longAgo);
        reject(other, "binary", NOW);

        editor().queryParam("source", source)
                .queryParam("reason", "empty")
                .post("/api/rejects/replay")
                .then()
                .statusCode(202)
                .body("replayed", equalTo(2))
                .body("left", equalTo(0));

        await().until(() -> published(topics.topic(), fresh).size() == 1
                && published(topics.backfillTopic(), old).size() == 1);
        ConsumerRecord<String, byte[]> record =
                published(topics.backfillTopic(), old).get(0);
        assertThat(TopicRecords.header(record, "ce_time")).isEqualTo(longAgo.toString());
        assertThat(TopicRecords.header(record, "ce_arrival")).isEqualTo("backfill");
        assertThat(TopicRecords.header(record, "ce_hints")).isEqualTo("{\"title\":\"Of ports\"}");
        assertThat(published(topics.topic(), other)).isEmpty();
    }

    @Test
    void allAtOnceHaveToBeNamed() {
        given().post("/api/rejects/replay").then().statusCode(401);
        editor().post("/api/rejects/replay").then().statusCode(400).body("detail", containsString("?source="));
    }

    private List<ConsumerRecord<String, byte[]>> published(String topic, String url) {
        return TopicRecords.read(kafka, topic).stream()
                .filter(record -> url.equals(record.key()))
                .toList();
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + ServeOnly.TOKEN);
    }

    private long reject(String url, String code, Instant fetchedAt) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("<p>Page</p>".getBytes(UTF_8));
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into reject (url, source, stage, code, reason, stack, sha256, content_type, http_status, body_gzip,
                            arrival, hints, fetched_at, first_seen, last_seen)
                        values (?, ?, 'parse', ?, 'It cannot be read.', 'at dev.lectern.Thing', repeat('c', 64), 'text/html', 200, ?,
                            'live', '{"title":"Of ports"}', ?, now(), now())
                        returning id""")) {
            insert.setString(1, url);
            insert.setString(2, source);
            insert.setString(3, code);
            insert.setBytes(4, packed.toByteArray());
            insert.setObject(5, fetchedAt.atOffset(ZoneOffset.UTC));
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
