package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.SamplePage;
import dev.lectern.TopicRecords;
import dev.lectern.editor.SpeechTakedown;
import dev.lectern.page.PageTopics;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.speech.SpeechTopic;
import dev.lectern.sql.Database;
import dev.lectern.store.Gzip;
import dev.lectern.store.Reparse;
import dev.lectern.store.Reparses;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of stored pages when they are taken down, when their bytes are erased, and when they are read again. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class KeepingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PageTopics pages;
    private final SpeechTopic speeches;
    private final SpeechTakedown takedown;
    private final Reparses reparses;
    private final Database database;
    private final Map<String, Object> kafka;
    private final String source = "keeping-" + UUID.randomUUID();
    private final String url = "https://ferries.example/" + UUID.randomUUID();

    KeepingTest(
            PageTopics pages,
            SpeechTopic speeches,
            SpeechTakedown takedown,
            Reparses reparses,
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.pages = pages;
        this.speeches = speeches;
        this.takedown = takedown;
        this.reparses = reparses;
        this.database = new Database(database);
        this.kafka = kafka;
    }

    @Test
    void aPageThatWasTakenDownComesBackOnlyWhenThatIsLifted() {
        page(url, SamplePage.saying("the first text"), "2026-11-20T10:00:00Z");
        await().atMost(PATIENCE).until(() -> announced(url).size() == 1);
        UUID id = announced(url).get(0).id();

        takedown.takeDown(id, "asked by its speaker");
        page(url, SamplePage.saying("another text"), Instant.now().toString());
        page(url, new byte[0], Instant.now().toString());
        page(
                url + "-next",
                SamplePage.saying("the page after it"),
                Instant.now().toString());
        await().atMost(PATIENCE).until(() -> announced(url + "-next").size() == 1);

        assertThat(announced(url))
                .extracting(change -> change.change().word())
                .containsExactly("available", "withdrawn");
        assertThat(announced(url).get(1).speech().turns()).isEmpty();
        assertThat(announced(url).get(1).speech().title()).isNull();
        assertThat(count("select count(*) from capture where body_gzip is not null and url = ?", url))
                .isZero();
        assertThat(count("select count(*) from reject where url = ?", url)).isZero();
        assertThat(database.list("select outcome from frontier_page where url = ?", row -> row.getString(1), url))
                .containsExactly("taken-down");

        takedown.lift(id);
        page(url, SamplePage.saying("another text"), Instant.now().toString());
        await().atMost(PATIENCE).until(() -> announced(url).size() == 3);

        SpeechChange restored = announced(url).get(2);
        assertThat(restored.change().word()).isEqualTo("restored");
        assertThat(restored.id()).isEqualTo(id);
        assertThat(restored.changed()).isEmpty();
        assertThat(restored.previous()).isNull();
        assertThat(new String(SpeechJson.write(restored), UTF_8)).contains("another text");
    }

    @Test
    void bytesThatWereErasedAreFilledInWhenTheyComeAgain() {
        byte[] body = SamplePage.saying("what stays the same");
        page(url, body, "2026-11-20T10:00:00Z");
        await().atMost(PATIENCE).until(() -> announced(url).size() == 1);
        database.change("update capture set body_gzip = null where url = ?", url);

        page(url, body, "2026-11-20T11:00:00Z");

        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from capture where url = ? and body_gzip is not null", url) == 1);
        assertThat(count("select count(*) from capture where url = ?", url)).isEqualTo(1);
        assertThat(database.list("select headers->>'etag' from capture where url = ?", row -> row.getString(1), url))
                .containsExactly("\"1\"");
    }

    @Test
    void aCaptureThatCannotBeReadAgainHarmsNoNewerPage() {
        page(url, SamplePage.saying("what an older parser has read"), "2026-11-20T10:00:00Z");
        await().atMost(PATIENCE).until(() -> announced(url).size() == 1);
        database.change(
                "update revision set parser_version = '0.1' where speech_id = ?",
                announced(url).get(0).id());
        database.change("update capture set body_gzip = '\\x00' where url = ?", url);

        page(url, SamplePage.saying("what its publisher has changed"), "2026-11-20T11:00:00Z");

        await().atMost(PATIENCE).until(() -> announced(url).size() == 2);
        assertThat(announced(url).get(1).change().word()).isEqualTo("revised");
        assertThat(count("select count(*) from reject where url = ?", url)).isZero();
    }

    @Test
    void whatAnOlderParserHasReadIsReadAgainBeforeANewerPage() {
        page(url, SamplePage.saying("what was misread"), "2026-11-20T10:00:00Z");
        await().atMost(PATIENCE).until(() -> announced(url).size() == 1);
        database.change("""
                update revision set parser_version = '0.1', content = jsonb_set(content, '{title}', '"Menu"')
                where speech_id = ?""", announced(url).get(0).id());

        page(url, SamplePage.saying("what was told after it"), "2026-11-20T11:00:00Z");

        await().atMost(PATIENCE).until(() -> announced(url).size() == 3);
        assertThat(announced(url))
                .extracting(change -> change.change().word())
                .containsExactly("available", "reparsed", "revised");
        assertThat(announced(url).get(2).changed()).doesNotContain("title");
    }

    @Test
    void allPagesAreReadAgainQuietly() {
        page(url + "-same", SamplePage.saying("what is read the same"), "2026-11-20T10:00:00Z");
        page(url + "-better", SamplePage.saying("what is read better"), "2026-11-20T10:00:00Z");
        page(url + "-broken", SamplePage.saying("what cannot be read"), "2026-11-20T10:00:00Z");
        for (String end : List.of("-same", "-better", "-broken")) {
            await().atMost(PATIENCE).until(() -> announced(url + end).size() == 1);
        }
        asAnOlderParserLeftIt();

        assertThat(reparses.begin(source, "1.0", Instant.now())).isTrue();
        await().atMost(PATIENCE)
                .until(() -> !reparses.newest().orElseThrow().state().equals("running"));

        Reparse done = reparses.newest().orElseThrow();
        assertThat(done.failures()).extracting(Reparse.Failure::url).containsExactly(url + "-broken");
        assertThat(done)
                .returns("done", Reparse::state)
                .returns(4L, Reparse::of)
                .returns(4L, Reparse::done)
                .returns(1L, Reparse::changed)
                .returns(1L, Reparse::found)
                .returns(1L, Reparse::failed);
        await().atMost(PATIENCE).until(() -> announced(url + "-hidden").size() == 1);
        await().atMost(PATIENCE).until(() -> announced(url + "-better").size() == 2);
        SpeechChange better = announced(url + "-better").get(1);
        assertThat(better.change().word()).isEqualTo("reparsed");
        assertThat(better.arrival()).isEqualTo("backfill");
        assertThat(better.speech().title()).contains("ferry line");
        assertThat(announced(url + "-hidden").get(0))
                .returns("available", change -> change.change().word())
                .returns("backfill", SpeechChange::arrival);
        assertThat(announced(url + "-same")).hasSize(1);
        assertThat(announced(url + "-broken")).hasSize(1);
        assertThat(count("select count(*) from reject where source = ?", source))
                .isZero();
    }

    /** One title read wrongly, one speech not found, and one page that no parser reads any more. */
    private void asAnOlderParserLeftIt() {
        database.change("""
                update revision set content = jsonb_set(content, '{title}', '"Menu"')
                where speech_id = (select id from speech where url = ?)""", url + "-better");
        byte[] notFound = SamplePage.saying("what was not found");
        database.change("""
                insert into capture (url, sha256, fetched_at, http_status, size, body_gzip, source)
                values (?, repeat('0', 64), '2026-11-20T10:00:00Z', 200, ?, ?, ?)""", url + "-hidden", notFound.length, Gzip.compress(notFound), source);
        database.change(
                "update capture set body_gzip = ? where url = ?",
                Gzip.compress("Access denied".getBytes(UTF_8)),
                url + "-broken");
    }

    private void page(String address, byte[] body, String time) {
        var record = new ProducerRecord<>(pages.topic(), 0, address, body);
        Map.of("ce_time", time, "ce_source", source, "ce_httpheaders", "{\"etag\": \"\\\"1\\\"\"}")
                .forEach((name, text) -> record.headers().add(new RecordHeader(name, text.getBytes(UTF_8))));
        TopicRecords.write(kafka, List.of(record));
    }

    private List<SpeechChange> announced(String address) {
        return TopicRecords.read(kafka, speeches.topic()).stream()
                .map(record -> change(record.value()))
                .filter(change -> change.url().equals(address))
                .toList();
    }

    private static SpeechChange change(byte[] json) {
        try {
            return SpeechJson.readChange(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String sql, String value) {
        return database.list(sql, row -> row.getLong(1), value).get(0);
    }
}
