package dev.lectern;

import dev.lectern.page.PageTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What operators see of every stage, once something has passed through it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class MetricsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource("/api/stream")
    String stream;

    @Inject
    PageTopics pages;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void everyStageIsCounted() {
        String url = "https://ferries.example/" + UUID.randomUUID();
        try (var client = SseClient.open(stream)) {
            await().atMost(PATIENCE)
                    .until(() -> client.blocks().stream().anyMatch(block -> block.contains("event: live")));

            TopicRecords.write(
                    kafka,
                    List.of(
                            new ProducerRecord<>(pages.topic(), 0, url + "-empty", new byte[0]),
                            new ProducerRecord<>(pages.topic(), 0, url, SamplePage.saying(url))));
            await().atMost(PATIENCE)
                    .until(() -> client.changes().stream()
                            .anyMatch(change -> change.data().contains(url)));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                            .containsPattern("(?m)^lectern_pages_parsed_total\\{outcome=\"speech\"} [1-9]")
                            .containsPattern("(?m)^lectern_pages_rejected_total\\{stage=\"parse\"} [1-9]")
                            .containsPattern("(?m)^lectern_speeches_stored_total\\{change=\"available\"} [1-9]")
                            .containsPattern("(?m)^lectern_parse_seconds_count [1-9]")
                            .containsPattern("(?m)^lectern_relay_position [1-9]")
                            .containsPattern("(?m)^lectern_relay_leading 1")
                            .containsPattern("(?m)^lectern_relay_waiting 0")
                            .containsPattern("(?m)^lectern_relay_waiting_oldest_seconds 0")
                            .containsPattern("(?m)^lectern_ingest_lag\\{lane=\"live\"} 0")
                            .containsPattern("(?m)^lectern_ingest_lag\\{lane=\"backfill\"} 0")
                            .containsPattern("(?m)^lectern_sources_invalid 0")
                            .containsPattern("(?m)^agroal_active_count\\{")
                            .containsPattern("(?m)^lectern_stream_position [1-9]")
                            .containsPattern("(?m)^lectern_stream_subscribers [1-9]")
                            .containsPattern("(?m)^lectern_stream_events_total [1-9]")
                            .containsPattern("(?m)^lectern_scrape_to_stream_seconds_count [1-9]"));
        }
    }
}
