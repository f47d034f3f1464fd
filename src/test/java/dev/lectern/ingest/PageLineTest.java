package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.SamplePage;
import dev.lectern.TopicRecords;
import dev.lectern.page.PageTopics;
import dev.lectern.speech.SpeechTopic;
import dev.lectern.store.Reject;
import dev.lectern.store.Rejects;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** From a record on {@code lectern.pages} to a record on {@code lectern.speeches}, whatever the record holds. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class PageLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final PageTopics pages;
    private final SpeechTopic speeches;
    private final RejectTopic rejectTopic;
    private final Rejects rejects;
    private final DataSource database;
    private final Map<String, Object> kafka;
    private final String url = "https://ferries.example/" + UUID.randomUUID();

    PageLineTest(
            PageTopics pages,
            SpeechTopic speeches,
            RejectTopic rejectTopic,
            Rejects rejects,
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.pages = pages;
        this.speeches = speeches;
        this.rejectTopic = rejectTopic;
        this.rejects = rejects;
        this.database = database;
        this.kafka = kafka;
    }

    @Test
    void aPageWithNothingButASubjectBecomesASpeech() {
        produce(record(null, SamplePage.saying(url), Map.of("ce_subject", url)));

        patiently().until(() -> announced(url).size() == 1);
        assertThat(header(announced(url).get(0), "ce_type")).isEqualTo("dev.lectern.speech.available.v1");
    }

    @Test
    void theSamePageTwiceIsAnnouncedOnce() {
        byte[] page = SamplePage.saying(url);

        produce(
                record(url, page, Map.of()),
                record(url, page, Map.of()),
                record(url + "-next", SamplePage.saying("next"), Map.of()));

        patiently().until(() -> announced(url + "-next").size() == 1);
        assertThat(announced(url)).hasSize(1);
    }

    @Test
    void aRecordWithABrokenTimeIsRejectedAndTheLineGoesOn() {
        produce(
                record(url, SamplePage.saying(url), Map.of("ce_time", "yesterday")),
                record(url + "-next", SamplePage.saying("after"), Map.of()));

        patiently().until(() -> announced(url + "-next").size() == 1);
        assertThat(rejected(url).reason).contains("'yesterday'").contains("RFC 3339");
        assertThat(rejected(url).stage).isEqualTo("read");
    }

    @Test
    void aTimeThatNoDatabaseHoldsIsRejected() {
        produce(
                record(url, SamplePage.saying(url), Map.of("ce_time", "+999999-01-01T00:00:00Z")),
                record(url + "-next", SamplePage.saying("after the year 999999"), Map.of()));

        patiently().until(() -> announced(url + "-next").size() == 1);
        assertThat(rejected(url).reason).contains("+999999-01-01");
    }

    @Test
    void aPageLargerThanTheLimitIsRejectedWithoutItsBytesOnTheTopic() {
        produce(
                record(url, new byte[30 * 1024 * 1024], Map.of()), // compressed it fits a record
                record(url + "-next", SamplePage.saying("after a large one"), Map.of()));

        patiently().until(() -> announced(url + "-next").size() == 1);
        assertThat(rejected(url).reason).contains("31457280 bytes").contains("lectern.page.max-size");
    }

    @Test
    void controlCharactersAndAParagraphOfThreeMegabytesAreStored() {
        byte[] odd = SamplePage.saying("a bell\u0007, a null\u0000 and " + "a very long word ".repeat(180_000));

        produce(record(url, odd, Map.of()));

        patiently().until(() -> announced(url).size() == 1);
        assertThat(new String(announced(url).get(0).value(), UTF_8))
                .contains("a bell")
                .doesNotContain("\\u0000", "\\u0007");
    }

    @Test
    void aGonePageWithoutAKeyIsUnderstood() {
        produce(
                record(null, SamplePage.saying(url), Map.of("ce_subject", url, "ce_time", "2026-11-20T10:00:00Z")),
                record(
                        null,
                        new byte[0],
                        Map.of(
                                "ce_subject", url,
                                "ce_type", "dev.lectern.page.gone.v1",
                                "ce_time", "2026-11-20T11:00:00Z")));

        patiently().until(() -> announced(url).size() == 2);
        assertThat(header(announced(url).get(1), "ce_type")).isEqualTo("dev.lectern.speech.withdrawn.v1");
    }

    @Test
    void aRecordWithoutAValueIsRejected() {
        produce(record(url, null, Map.of()), record(url + "-next", SamplePage.saying("after nothing"), Map.of()));

        patiently().until(() -> announced(url + "-next").size() == 1);
        assertThat(rejected(url).reason).contains("no value");
    }

    @Test
    void anEmptyPageIsRejectedOnTheTopicWithItsReason() {
        produce(record(url, new byte[0], Map.of()), record(url + "-next", SamplePage.saying("after empty"), Map.of()));

        patiently().until(() -> announced(url + "-next").size() == 1);
        assertThat(rejected(url).stage).isEqualTo("parse");
        List<ConsumerRecord<String, byte[]>> records = records(rejectTopic.topic()).stream()
                .filter(record -> record.key().equals(url))
                .toList();
        assertThat(records).hasSize(1);
        assertThat(header(records.get(0), "ce_type")).isEqualTo("dev.lectern.page.rejected.v1");
        assertThat(header(records.get(0), "reason")).isEqualTo(rejected(url).reason);
    }

    @Test
    void oneThatPostgresRefusesDoesNotTakeTheOthersOfItsBatchWithIt() throws SQLException {
        refuse(url);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            records.add(record(url + "-" + n, SamplePage.saying("page " + n + " beside the one refused"), Map.of()));
        }
        records.add(3, record(url, SamplePage.saying("what is refused"), Map.of()));

        TopicRecords.write(kafka, records);

        patiently().until(() -> announced(url + "-6").size() == 1);
        for (int n = 0; n < 7; n++) {
            assertThat(announced(url + "-" + n)).hasSize(1);
        }
        assertThat(announced(url)).isEmpty();
        assertThat(rejected(url).stage).isEqualTo("store");
        assertThat(rejected(url).reason).contains("of the test's making");
    }

    /** PostgreSQL blames the data of this page, and of this page alone. */
    private void refuse(String pageUrl) throws SQLException {
        String name = "refuse_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create function %1$s() returns trigger language plpgsql as $$
                    begin raise exception using errcode = '22023', message = 'a value of the test''s making'; end $$;
                    create trigger %1$s before insert on speech for each row when (new.url = '%2$s')
                    execute function %1$s()""".formatted(name, pageUrl));
        }
    }

    @Test
    void aPageThatIsGoneIsWithdrawn() {
        produce(
                record(url, SamplePage.saying(url), Map.of("ce_time", "2026-11-20T10:00:00Z")),
                record(
                        url,
                        new byte[0],
                        Map.of("ce_type", "dev.lectern.page.gone.v1", "ce_time", "2026-11-20T11:00:00Z")));

        patiently().until(() -> announced(url).size() == 2);
        assertThat(header(announced(url).get(1), "ce_type")).isEqualTo("dev.lectern.speech.withdrawn.v1");
    }

    private ProducerRecord<String, byte[]> record(String key, byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(pages.topic(), 0, key, value);
        headers.forEach((name, text) -> record.headers().add(new RecordHeader(name, text.getBytes(UTF_8))));
        return record;
    }

    /** Each look reads the topic from its beginning. */
    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500));
    }

    @SafeVarargs
    private void produce(ProducerRecord<String, byte[]>... records) {
        TopicRecords.write(kafka, List.of(records));
    }

    private List<ConsumerRecord<String, byte[]>> announced(String pageUrl) {
        return records(speeches.topic()).stream()
                .filter(record -> new String(record.value(), UTF_8).contains("\"url\":\"" + pageUrl + "\",\"source\""))
                .toList();
    }

    private Reject rejected(String pageUrl) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rejects.find("url", pageUrl).firstResult());
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic) {
        return TopicRecords.read(kafka, topic);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return TopicRecords.header(record, name);
    }
}
