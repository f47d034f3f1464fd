package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.SamplePage;
import dev.lectern.TopicRecords;
import dev.lectern.page.PageTopics;
import dev.lectern.speech.SpeechJson;
import dev.lectern.speech.SpeechTopic;
import dev.lectern.sql.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
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

    /** What ingest does first with a page: it waits while somebody else has it. */
    private static final String STORED_BY_NOBODY_ELSE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final PageTopics pages;
    private final SpeechTopic speeches;
    private final Map<String, Object> kafka;
    private final Database database;
    private final String site = "https://archive.example/" + UUID.randomUUID() + "/";

    BackfillLaneTest(
            PageTopics pages,
            SpeechTopic speeches,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            DataSource database) {
        this.pages = pages;
        this.speeches = speeches;
        this.kafka = kafka;
        this.database = new Database(database);
    }

    private record Told(long position, String url, String arrival) {}

    @Test
    void newsOvertakesTheHistoryThatWasThereFirst() {
        List<ProducerRecord<String, byte[]>> history = IntStream.range(0, HISTORY)
                .mapToObj(n -> page(pages.backfillTopic(), site + n))
                .toList();
        String held = site + (HISTORY - 1);
        String news = site + "news";

        database.together(session -> {
            session.change("set local idle_in_transaction_session_timeout = 0");
            session.list(STORED_BY_NOBODY_ELSE, row -> true, held);
            TopicRecords.write(kafka, history);
            TopicRecords.write(kafka, List.of(page(pages.topic(), news)));
            await().pollInterval(Duration.ofMillis(500))
                    .until(() -> told().stream().anyMatch(change -> change.url().equals(news)));
            return null;
        });

        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> told().size() == HISTORY + 1);
        List<Told> told = told();
        Told live = of(news, told);
        assertThat(live.arrival()).isEqualTo("live");
        assertThat(live.position()).isLessThan(of(held, told).position());
        assertThat(told)
                .filteredOn(change -> change.arrival().equals("backfill"))
                .hasSize(HISTORY);
    }

    private static Told of(String url, List<Told> told) {
        return told.stream()
                .filter(change -> change.url().equals(url))
                .findFirst()
                .orElseThrow();
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
