package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.SamplePage;
import dev.lectern.TopicRecords;
import dev.lectern.page.PageTopics;
import dev.lectern.speech.SpeechJson;
import dev.lectern.speech.SpeechTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** History never keeps news waiting. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class BackfillLaneTest {

    private static final int HISTORY = 300;

    private final PageTopics pages;
    private final SpeechTopic speeches;
    private final Map<String, Object> kafka;
    private final String site = "https://archive.example/" + UUID.randomUUID() + "/";

    BackfillLaneTest(
            PageTopics pages, SpeechTopic speeches, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.pages = pages;
        this.speeches = speeches;
        this.kafka = kafka;
    }

    private record Told(long position, String url, String arrival) {}

    @Test
    void newsOvertakesTheHistoryThatWasThereFirst() {
        List<ProducerRecord<String, byte[]>> history = IntStream.range(0, HISTORY)
                .mapToObj(n -> page(pages.backfillTopic(), site + n))
                .toList();
        String news = site + "news";

        TopicRecords.write(kafka, history);
        TopicRecords.write(kafka, List.of(page(pages.topic(), news)));

        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> told().size() == HISTORY + 1);
        List<Told> told = told();
        Told live = told.stream()
                .filter(change -> change.url().equals(news))
                .findFirst()
                .orElseThrow();
        Told last = told.stream()
                .filter(change -> change.arrival().equals("backfill"))
                .max(Comparator.comparing(Told::position))
                .orElseThrow();
        assertThat(live.arrival()).isEqualTo("live");
        assertThat(live.position()).isLessThan(last.position());
        assertThat(told)
                .filteredOn(change -> change.arrival().equals("backfill"))
                .hasSize(HISTORY);
    }

    private static ProducerRecord<String, byte[]> page(String topic, String url) {
        return new ProducerRecord<>(topic, url, SamplePage.saying(url));
    }

    private List<Told> told() {
        return TopicRecords.read(kafka, speeches.topic()).stream()
                .map(BackfillLaneTest::read)
                .filter(change -> change.url().startsWith(site))
                .toList();
    }

    private static Told read(ConsumerRecord<String, byte[]> record) {
        try {
            var change = SpeechJson.readChange(record.value());
            return new Told(change.position(), change.url(), change.arrival());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
