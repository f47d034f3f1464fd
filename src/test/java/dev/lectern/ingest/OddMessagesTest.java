package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.SamplePage;
import dev.lectern.TopicRecords;
import dev.lectern.page.PageTopics;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.speech.SpeechTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Messages as they should not come: out of order, doubled, redelivered, from a newer version, and broken among whole ones. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class OddMessagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");

    private static final String COOKIE_WALL = """
            <html><head><title>Before you continue</title></head><body><div class="consent"><h1>Before you continue</h1>
            <p>We use cookies and similar technologies. Choose whether you accept them to go on to the page.</p>
            <button>Accept all</button><button>Reject all</button><a href="/privacy">Privacy policy</a></div></body></html>
            """;

    private final PageTopics pages;
    private final SpeechTopic speeches;
    private final Map<String, Object> kafka;
    private final DataSource database;
    private final String site = "https://ferries.example/" + UUID.randomUUID() + "/";

    OddMessagesTest(
            PageTopics pages,
            SpeechTopic speeches,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            DataSource database) {
        this.pages = pages;
        this.speeches = speeches;
        this.kafka = kafka;
        this.database = database;
    }

    @Test
    void anOlderCaptureAfterANewerOneIsHistory() throws Exception {
        send(
                page("a", "second", T.plusSeconds(60)),
                page("a", "first", T),
                page("a", "third", T.plusSeconds(120)),
                last());

        assertThat(told("a")).containsExactly("available", "revised");
        assertThat(count(
                        "select count(*) from revision r join speech s on s.id = r.speech_id where s.url = ?",
                        site + "a"))
                .isEqualTo(3);
        assertThat(text("a")).contains("This is third.");
    }

    @Test
    void aWholeTopicDeliveredAgainAndInAnotherOrderChangesNothing() throws Exception {
        List<ProducerRecord<String, byte[]>> topic = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            topic.add(page("r" + n, "one " + n, T));
            topic.add(page("r" + n, "two " + n, T.plusSeconds(60)));
            if (n % 2 == 0) {
                topic.add(gone("r" + n, T.plusSeconds(120)));
            }
        }
        topic.add(last());
        TopicRecords.write(kafka, topic);
        awaitLast(1);
        List<String> before = everythingTold();

        TopicRecords.write(kafka, topic);
        Collections.shuffle(topic, new Random(7));
        TopicRecords.write(kafka, topic);
        send(page("end", "the end of it", T));

        await().atMost(PATIENCE).until(() -> told("end").size() == 1);
        assertThat(everythingTold()).containsExactlyElementsOf(concat(before, "available " + site + "end"));
    }

    @Test
    void onlyTheBrokenOnesOfABatchAreRejectedAndTheRestIsStoredOnce() throws Exception {
        List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            batch.add(page("good" + n, "good " + n, T));
        }
        batch.add(5, record("no-value", null, Map.of()));
        batch.add(10, record("no-time", SamplePage.saying("x"), Map.of("ce_time", "yesterday")));
        batch.add(15, record("year", SamplePage.saying("y"), Map.of("ce_time", "+999999-01-01T00:00:00Z")));
        batch.add(20, record("empty", new byte[0], Map.of()));
        batch.add(25, record("binary", new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 3}, Map.of()));
        TopicRecords.write(kafka, batch);

        send(last());

        IntStream.range(0, 30).forEach(n -> assertThat(told("good" + n)).containsExactly("available"));
        assertThat(count("select count(*) from reject where url like ? || '%'", site))
                .isGreaterThanOrEqualTo(4);
        assertThat(count("select count(*) from reject where times > 1 and url like ? || '%'", site))
                .isZero();
        assertThat(count("select count(*) from reject where url like ? || 'good%'", site))
                .isZero();
    }

    @Test
    void aCookieWallInThePlaceOfASpeechReplacesNothing() throws Exception {
        send(
                page("wall", "what was said", T),
                record("wall", COOKIE_WALL.getBytes(UTF_8), at(T.plusSeconds(60), "content-type", "text/html")),
                last());

        assertThat(told("wall")).containsExactly("available");
        assertThat(text("wall")).contains("This is what was said.");
        assertThat(count("select failed_rechecks from speech where url = ?", site + "wall"))
                .isEqualTo(1);
    }

    @Test
    void aPageOfANewerVersionIsReadAsFarAsItIsUnderstood() throws Exception {
        send(
                record(
                        "newer",
                        SamplePage.saying("newer"),
                        Map.of(
                                "ce_type", "dev.lectern.page.scraped.v2",
                                "ce_specversion", "1.1",
                                "ce_time", T.toString(),
                                "ce_arrival", "embargoed",
                                "ce_weather", "fog",
                                "ce_hints",
                                        "{\"title\": \"A hint\", \"mood\": \"calm\", \"people\": [{\"name\": \"x\"}]}")),
                last());

        assertThat(told("newer")).containsExactly("available");
    }

    @Test
    void anEventThatOnlyANewerVersionKnowsIsKeptForIt() throws Exception {
        send(
                page("moved", "where it was", T),
                record(
                        "moved",
                        "{\"to\": \"https://elsewhere.example/\"}".getBytes(UTF_8),
                        Map.of(
                                "ce_type",
                                "dev.lectern.page.moved.v1",
                                "ce_time",
                                T.plusSeconds(60).toString())),
                last());

        assertThat(told("moved")).containsExactly("available");
        assertThat(count(
                        "select count(*) from reject where url = ? and reason like '%dev.lectern.page.moved.v1%'",
                        site + "moved"))
                .isEqualTo(1);
    }

    private ProducerRecord<String, byte[]> page(String name, String words, Instant time) {
        return record(name, SamplePage.saying(words), at(time));
    }

    private ProducerRecord<String, byte[]> gone(String name, Instant time) {
        return record(name, new byte[0], at(time, "ce_type", "dev.lectern.page.gone.v1"));
    }

    /** One partition keeps the order: what comes after everything shows that everything is done. */
    private ProducerRecord<String, byte[]> last() {
        return page("last", "the last one", T);
    }

    private static Map<String, String> at(Instant time, String... more) {
        return more.length == 0
                ? Map.of("ce_time", time.toString())
                : Map.of("ce_time", time.toString(), more[0], more[1]);
    }

    private ProducerRecord<String, byte[]> record(String name, byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(pages.topic(), 0, site + name, value);
        headers.forEach((header, text) -> record.headers().add(new RecordHeader(header, text.getBytes(UTF_8))));
        return record;
    }

    @SafeVarargs
    private void send(ProducerRecord<String, byte[]>... records) {
        TopicRecords.write(kafka, List.of(records));
        if (records[records.length - 1].key().endsWith("/last")) {
            awaitLast(1);
        }
    }

    private void awaitLast(int times) {
        await().atMost(PATIENCE).until(() -> told("last").size() == times);
    }

    private List<String> told(String name) {
        return changes().stream()
                .filter(change -> change.url().equals(site + name))
                .map(change -> change.change().word())
                .toList();
    }

    private List<String> everythingTold() {
        return changes().stream()
                .filter(change -> change.url().startsWith(site))
                .map(change -> change.change().word() + " " + change.url())
                .toList();
    }

    private String text(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select content::text from revision r join speech s on s.id = r.speech_id and s.revision = r.number"
                                + " where s.url = ?")) {
            query.setString(1, site + name);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private long count(String sql, String value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<SpeechChange> changes() {
        return TopicRecords.read(kafka, speeches.topic()).stream()
                .map(record -> read(record.value()))
                .toList();
    }

    private static SpeechChange read(byte[] json) {
        try {
            return SpeechJson.readChange(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> concat(List<String> texts, String more) {
        var all = new ArrayList<>(texts);
        all.add(more);
        return all;
    }
}
