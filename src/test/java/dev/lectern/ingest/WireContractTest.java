package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.SamplePage;
import dev.lectern.TopicRecords;
import dev.lectern.WireContract;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.page.PageHints;
import dev.lectern.page.PagePublisher;
import dev.lectern.page.PageTopics;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.SpeechTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The served contracts against the messages of a whole line: what other tests of this line sent is looked at as well. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class WireContractTest {

    private final SentPages pages;
    private final PagePublisher publisher;
    private final PageTopics pageTopics;
    private final SpeechTopic speeches;
    private final RejectTopic rejects;
    private final Map<String, Object> kafka;

    WireContractTest(
            SentPages pages,
            PagePublisher publisher,
            PageTopics pageTopics,
            SpeechTopic speeches,
            RejectTopic rejects,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.pages = pages;
        this.publisher = publisher;
        this.pageTopics = pageTopics;
        this.speeches = speeches;
        this.rejects = rejects;
        this.kafka = kafka;
    }

    @Test
    void everyChangeOfTheTopicIsAsDescribed() {
        Instant now = Instant.now();
        pages.send(
                pages.page("one", "the first words", now.minusSeconds(60)),
                pages.page("one", "the second words, which are others", now.minusSeconds(30)),
                pages.gone("one", now.minusSeconds(10)));
        await().until(() -> pages.told("one").contains("withdrawn"));
        var softly = new SoftAssertions();

        for (ConsumerRecord<String, byte[]> record : TopicRecords.read(kafka, speeches.topic())) {
            softly.assertThat(WireContract.faults("changeHeaders", record)).isEmpty();
            softly.assertThat(WireContract.faults(record.value())).isEmpty();
        }

        softly.assertAll();
    }

    @Test
    void everyRejectOfTheTopicIsAsDescribed() {
        pages.send(pages.record("empty", new byte[0], Map.of()));

        List<ConsumerRecord<String, byte[]>> rejected = TopicRecords.read(kafka, rejects.topic());

        assertThat(rejected).isNotEmpty();
        assertThat(rejected)
                .allSatisfy(record ->
                        assertThat(WireContract.faults("rejectHeaders", record)).isEmpty());
    }

    @Test
    void whatIsPublishedOfAPageIsAsDescribed() throws Exception {
        Instant now = Instant.now();
        String url = pages.url("published");
        publisher.publish(new ScrapedPage(
                url,
                "ports",
                now,
                Arrival.LIVE,
                SamplePage.saying("published"),
                "text/html; charset=utf-8",
                200,
                new PageHints("A title", "2026-11-20", "en", null)));
        publisher.publish(new PageGone(pages.url("gone"), "ports", now, Arrival.LIVE));

        List<ConsumerRecord<String, byte[]>> published = TopicRecords.read(kafka, pageTopics.topic()).stream()
                .filter(record -> url.equals(record.key()) || pages.url("gone").equals(record.key()))
                .toList();

        assertThat(published).hasSize(2);
        assertThat(published)
                .allSatisfy(record ->
                        assertThat(WireContract.faults("pageHeaders", record)).isEmpty());
    }

    @Test
    void theDocumentNamesTheTopics() {
        Set<String> addresses = new TreeSet<>();
        WireContract.asyncApi()
                .path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));

        assertThat(addresses)
                .containsExactlyInAnyOrder(
                        pageTopics.topic(), pageTopics.backfillTopic(), speeches.topic(), rejects.topic());
    }

    @Test
    void bothAreServed() {
        assertThat(given().get("/schemas/speech.v1.json").jsonPath().getString("title"))
                .isEqualTo("A change of a speech");
        assertThat(given().get("/asyncapi.yaml").asString()).startsWith("asyncapi: 3.0.0");
    }
}
