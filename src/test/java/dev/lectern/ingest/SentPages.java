package dev.lectern.ingest;

import dev.lectern.SamplePage;
import dev.lectern.TopicRecords;
import dev.lectern.page.PageTopics;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.speech.SpeechTopic;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Records of pages of a site of its own, all in one partition, and what became of them. */
@Dependent
class SentPages {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PageTopics pages;
    private final SpeechTopic speeches;
    private final Map<String, Object> kafka;
    private final DataSource database;
    private final String site = "https://ferries.example/" + UUID.randomUUID() + "/";

    SentPages(
            PageTopics pages,
            SpeechTopic speeches,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            DataSource database) {
        this.pages = pages;
        this.speeches = speeches;
        this.kafka = kafka;
        this.database = database;
    }

    String url(String name) {
        return site + name;
    }

    ProducerRecord<String, byte[]> page(String name, String words, Instant time) {
        return record(name, SamplePage.saying(words), Map.of("ce_time", time.toString()));
    }

    ProducerRecord<String, byte[]> gone(String name, Instant time) {
        return record(name, new byte[0], Map.of("ce_time", time.toString(), "ce_type", "dev.lectern.page.gone.v1"));
    }

    ProducerRecord<String, byte[]> record(String name, byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(pages.topic(), 0, url(name), value);
        headers.forEach((header, text) -> record.headers().add(new RecordHeader(header, text.getBytes(UTF_8))));
        return record;
    }

    /** Sends them and waits until they are done: what follows in the same partition is done after them. */
    void send(List<ProducerRecord<String, byte[]>> records) {
        TopicRecords.write(kafka, records);
        String after = "after-" + UUID.randomUUID();
        TopicRecords.write(kafka, List.of(page(after, after, Instant.now())));
        await().atMost(PATIENCE).until(() -> told(after).size() == 1);
    }

    @SafeVarargs
    final void send(ProducerRecord<String, byte[]>... records) {
        send(List.of(records));
    }

    /** What was told of a page. */
    List<String> told(String name) {
        return changes().stream()
                .filter(change -> change.url().equals(url(name)))
                .map(change -> change.change().word())
                .toList();
    }

    /** What was told of all pages but those that show the end. */
    List<String> everythingTold() {
        return changes().stream()
                .filter(change -> change.url().startsWith(site) && !change.url().startsWith(url("after-")))
                .map(change -> change.change().word() + " " + change.url())
                .toList();
    }

    /** The newest text of a page, as JSON. */
    String text(String name) throws SQLException {
        return (String) value(
                "select content::text from revision r join speech s on s.id = r.speech_id and s.revision = r.number"
                        + " where s.url = ?",
                name);
    }

    long count(String sql, String name) throws SQLException {
        return ((Number) value(sql, name)).longValue();
    }

    private Object value(String sql, String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, url(name));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1);
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
}
