package dev.lectern.api;

import dev.lectern.ServeOnly;
import dev.lectern.TopicRecords;
import dev.lectern.page.PageHeaders;
import dev.lectern.page.PageTopics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static dev.lectern.TopicRecords.header;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@TestProfile(ServeOnly.class)
class PagesResourceTest {

    @Inject
    PageTopics topics;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void aPageThatIsTakenIsOnTheTopic() {
        String url = "https://ports.example/speech%2Fold/" + System.nanoTime() + "?q=a%26b";

        editor().header("Content-Location", url + "#part")
                .contentType("text/html; charset=utf-8")
                .body("<h1>Größe</h1>".getBytes(UTF_8))
                .post("/api/pages")
                .then()
                .statusCode(202)
                .body("url", equalTo(url))
                .body("bytes", equalTo(16));

        ConsumerRecord<String, byte[]> record = published(url);
        assertThat(new String(record.value(), UTF_8)).isEqualTo("<h1>Größe</h1>");
        assertThat(header(record, PageHeaders.SOURCE)).isEqualTo("api");
        assertThat(header(record, PageHeaders.ARRIVAL)).isEqualTo("live");
        assertThat(header(record, PageHeaders.CONTENT_TYPE)).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void onlyTheEditorMayHandPagesIn() {
        for (String authorization : List.of("", "Bearer wrong", "Basic " + ServeOnly.TOKEN)) {
            given().header("Authorization", authorization)
                    .header("Content-Location", "https://ports.example/1")
                    .body("<h1>x</h1>")
                    .post("/api/pages")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @Test
    void aPageNeedsItsAddress() {
        editor().body("<h1>x</h1>")
                .post("/api/pages")
                .then()
                .statusCode(400)
                .body("detail", containsString("Content-Location is missing"));
        editor().header("Content-Location", "ftp://ports.example/1")
                .body("<h1>x</h1>")
                .post("/api/pages")
                .then()
                .statusCode(400)
                .body("detail", containsString("no http or https URL"));
    }

    @Test
    void anEmptyOrTooLargePageIsRefused() {
        editor().header("Content-Location", "https://ports.example/1")
                .post("/api/pages")
                .then()
                .statusCode(400)
                .body("detail", containsString("empty"));
        editor().header("Content-Location", "https://ports.example/1")
                .body(new byte[64 * 1024 + 1])
                .post("/api/pages")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("lectern.page.max-size"));
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + ServeOnly.TOKEN);
    }

    private ConsumerRecord<String, byte[]> published(String url) {
        return await().until(
                        () -> TopicRecords.read(kafka, topics.topic()).stream()
                                .filter(record -> url.equals(record.key()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
