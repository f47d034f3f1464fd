package dev.lectern.page;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** {@link PageWriter} and {@link PageReader} against the wire contract. */
class PageRecordTest {

    private static final Instant FETCHED = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant APPENDED = Instant.parse("2026-11-21T10:00:05Z");

    @Test
    void aPageComesBackAsItWasWritten() {
        var page = new ScrapedPage(
                "https://a.example/1",
                "a",
                FETCHED,
                Arrival.BACKFILL,
                "<p>Hi</p>".getBytes(UTF_8),
                "text/html; charset=utf-8",
                200,
                new PageHints("Hi", "2026-11-20", "en", "A ministry"),
                new KeptHeaders(Map.of("etag", "\"1\"", "server", "nginx")));
        var written = PageWriter.write("lectern.pages", page);

        PageReading reading = PageReader.read(record(written.key(), written.value(), written.headers()), Arrival.LIVE);

        assertThat(reading).isInstanceOfSatisfying(PageReading.Understood.class, understood -> {
            assertThat(understood.event()).usingRecursiveComparison().isEqualTo(page);
        });
    }

    @Test
    void theHeadersAreCloudEventsInBinaryMode() {
        var page = page("https://a.example/1");

        var headers = PageWriter.write("lectern.pages", page).headers();

        assertThat(text(headers, "ce_specversion")).isEqualTo("1.0");
        assertThat(text(headers, "ce_type")).isEqualTo("dev.lectern.page.scraped.v1");
        assertThat(text(headers, "ce_subject")).isEqualTo("https://a.example/1");
        assertThat(text(headers, "ce_time")).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(text(headers, "ce_arrival")).isEqualTo("live");
        assertThat(text(headers, "ce_sha256")).isEqualTo(page.sha256()).hasSize(64);
    }

    @Test
    void aPageThatIsGoneHasAnEmptyValue() {
        var gone = new PageGone("https://a.example/1", "a", FETCHED, Arrival.LIVE);
        var written = PageWriter.write("lectern.pages", gone);

        PageReading reading = PageReader.read(record(written.key(), written.value(), written.headers()), Arrival.LIVE);

        assertThat(written.value()).isEmpty();
        assertThat(reading).isEqualTo(new PageReading.Understood(gone));
    }

    @Test
    void nothingButASubjectIsEnough() {
        var headers = new RecordHeaders().add("ce_subject", "https://a.example/1".getBytes(UTF_8));

        PageReading reading = PageReader.read(record(null, "text".getBytes(UTF_8), headers), Arrival.BACKFILL);

        assertThat(reading).isInstanceOfSatisfying(PageReading.Understood.class, understood -> {
            var page = (ScrapedPage) understood.event();
            assertThat(page.url()).isEqualTo("https://a.example/1");
            assertThat(page.time()).isEqualTo(APPENDED);
            assertThat(page.arrival()).isEqualTo(Arrival.BACKFILL);
            assertThat(page.source()).isEqualTo("unknown");
            assertThat(page.contentType()).isNull();
            assertThat(page.httpStatus()).isEqualTo(200);
        });
    }

    @Test
    void theKeyStandsInForAMissingSubject() {
        PageReading reading = PageReader.read(
                record("https://a.example/2", "text".getBytes(UTF_8), new RecordHeaders()), Arrival.LIVE);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        PageReading.Understood.class,
                        understood -> assertThat(understood.event().url()).isEqualTo("https://a.example/2"));
    }

    @Test
    void aRecordThatNamesNoPageIsMalformed() {
        PageReading reading = PageReader.read(record(null, "text".getBytes(UTF_8), new RecordHeaders()), Arrival.LIVE);

        assertThat(reading).isInstanceOfSatisfying(PageReading.Malformed.class, malformed -> {
            assertThat(malformed.url()).isEqualTo("kafka:lectern.pages/2/7");
            assertThat(malformed.reason()).contains("ce_subject");
        });
    }

    @Test
    void whatIsMalformedKeepsWhatCouldBeUnderstood() {
        var headers = new RecordHeaders()
                .add("ce_time", "yesterday".getBytes(UTF_8))
                .add("content-type", "text/html".getBytes(UTF_8))
                .add("ce_arrival", "backfill".getBytes(UTF_8))
                .add("ce_hints", "{\"title\":\"Of bridges\"}".getBytes(UTF_8));

        PageReading reading = PageReader.read(record("https://a.example/1", new byte[] {7}, headers), Arrival.LIVE);

        assertThat(reading).isInstanceOfSatisfying(PageReading.Malformed.class, malformed -> {
            assertThat(malformed.code()).isEqualTo("no-time");
            assertThat(malformed.page().body()).containsExactly(7);
            assertThat(malformed.page().contentType()).isEqualTo("text/html");
            assertThat(malformed.page().arrival()).isEqualTo(Arrival.BACKFILL);
            assertThat(malformed.page().hints().title()).isEqualTo("Of bridges");
        });
    }

    @Test
    void aRecordWithoutValueIsMalformed() {
        PageReading reading = PageReader.read(record("https://a.example/1", null, new RecordHeaders()), Arrival.LIVE);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        PageReading.Malformed.class,
                        malformed -> assertThat(malformed.reason()).contains("no value"));
    }

    @Test
    void aSubjectThatNoIndexCouldHoldIsMalformed() {
        PageReading reading = PageReader.read(
                record("https://a.example/" + "x".repeat(3_000), new byte[] {1}, new RecordHeaders()), Arrival.LIVE);

        assertThat(reading).isInstanceOfSatisfying(PageReading.Malformed.class, malformed -> {
            assertThat(malformed.url()).isEqualTo("kafka:lectern.pages/2/7");
            assertThat(malformed.reason()).contains("longer than 2000 bytes");
        });
    }

    @Test
    void aNulInAHeaderIsDropped() {
        var headers = new RecordHeaders().add("ce_source", "a\0b".getBytes(UTF_8));

        PageReading reading = PageReader.read(record("https://a.example/\0", new byte[] {1}, headers), Arrival.LIVE);

        assertThat(reading).isInstanceOfSatisfying(PageReading.Understood.class, understood -> {
            assertThat(understood.event().source()).isEqualTo("ab");
            assertThat(understood.event().url()).isEqualTo("https://a.example/");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01T00:00:00Z", "2026-11-21", ""})
    void aBrokenTimeIsMalformed(String time) {
        var headers = new RecordHeaders().add("ce_time", time.getBytes(UTF_8));

        PageReading reading = PageReader.read(record("https://a.example/1", new byte[] {1}, headers), Arrival.LIVE);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        PageReading.Malformed.class,
                        malformed -> assertThat(malformed.reason())
                                .contains("'" + time + "'")
                                .contains("RFC 3339"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999-01-01T00:00:00Z", "1990-01-01T00:00:00Z", "2026-11-21T12:00:00Z"})
    void aTimeThatCannotBeIsMalformed(String time) {
        var headers = new RecordHeaders().add("ce_time", time.getBytes(UTF_8));

        PageReading reading = PageReader.read(record("https://a.example/1", new byte[] {1}, headers), Arrival.LIVE);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        PageReading.Malformed.class,
                        malformed -> assertThat(malformed.reason()).contains(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[]", "{\"title\": {}}"})
    void brokenHintsAreAsGoodAsNone(String hints) {
        var headers = new RecordHeaders().add("ce_hints", hints.getBytes(UTF_8));

        PageReading reading = PageReader.read(record("https://a.example/1", new byte[] {1}, headers), Arrival.LIVE);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        PageReading.Understood.class,
                        understood -> assertThat(((ScrapedPage) understood.event()).hints())
                                .isEqualTo(PageHints.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[]", "{\"etag\": {}}"})
    void brokenHeadersOfTheResponseAreAsGoodAsNone(String json) {
        var headers = new RecordHeaders().add("ce_httpheaders", json.getBytes(UTF_8));

        PageReading reading = PageReader.read(record("https://a.example/1", new byte[] {1}, headers), Arrival.LIVE);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        PageReading.Understood.class,
                        understood -> assertThat(((ScrapedPage) understood.event()).headers())
                                .isEqualTo(KeptHeaders.NONE));
    }

    private static ScrapedPage page(String url) {
        return new ScrapedPage(
                url, "a", FETCHED, Arrival.LIVE, "<p>Hi</p>".getBytes(UTF_8), "text/html", 200, PageHints.NONE);
    }

    private static ConsumerRecord<String, byte[]> record(
            String key, byte[] value, org.apache.kafka.common.header.Headers headers) {
        return new ConsumerRecord<>(
                "lectern.pages",
                2,
                7,
                APPENDED.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                headers,
                java.util.Optional.empty());
    }

    private static String text(org.apache.kafka.common.header.Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
