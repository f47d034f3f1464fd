package dev.lectern;

import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.speech.SpeechTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * A rolling upgrade: the schema is migrated, and a process of the program before still writes to it. What it writes is read,
 * gets its positions and is served as if the new program had written it.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class PreviousProgramTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ID = "0192f0c4-0000-7000-8000-000000000009";
    private static final String URL = "https://ferries.example/before";

    private final DataSource database;
    private final SpeechTopic speeches;
    private final Map<String, Object> kafka;

    PreviousProgramTest(
            DataSource database, SpeechTopic speeches, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.speeches = speeches;
        this.kafka = kafka;
    }

    @Test
    void whatTheProgramBeforeWritesIsPositionedAndServed() throws Exception {
        String statements =
                new String(getClass().getResourceAsStream("program-at-v9.sql").readAllBytes(), UTF_8);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }

        await().atMost(PATIENCE).until(() -> told().size() == 2);
        assertThat(told())
                .extracting(change -> change.change().word() + " " + change.revision() + " "
                        + change.speech().title())
                .containsExactly(
                        "available 1 Remarks on the winter timetable", "revised 2 Remarks on the summer timetable");
        get("/api/speeches/" + ID)
                .then()
                .statusCode(200)
                .body("title", equalTo("Remarks on the summer timetable"))
                .body("turns[0].paragraphs[0]", equalTo("The shipwrights mended the rudder of the quiet ferry."));
        get("/api/speeches/" + ID + "?revision=1")
                .then()
                .statusCode(200)
                .body("title", equalTo("Remarks on the winter timetable"));
        get("/api/speeches/" + ID + "/capture").then().statusCode(200).body(equalTo("abc"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().queryParam("q", "shipwrights rudder")
                        .queryParam("arrival", "all")
                        .get("/api/speeches")
                        .then()
                        .statusCode(200)
                        .body("items.id", equalTo(List.of(ID))));
        get("/api/pages?outcome=rejected&source=ferries")
                .then()
                .statusCode(200)
                .body("items.url", equalTo(List.of("https://ferries.example/unreadable")));
    }

    private List<SpeechChange> told() {
        return TopicRecords.read(kafka, speeches.topic()).stream()
                .map(record -> read(record.value()))
                .filter(change -> change.url().equals(URL))
                .toList();
    }

    private static SpeechChange read(byte[] json) {
        try {
            return SpeechJson.readChange(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
