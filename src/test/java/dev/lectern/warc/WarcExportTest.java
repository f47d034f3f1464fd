package dev.lectern.warc;

import dev.lectern.page.Arrival;
import dev.lectern.page.KeptHeaders;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.store.CaptureArchive;
import dev.lectern.store.CaptureRows;
import dev.lectern.store.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WarcExportTest {

    private static final Instant FETCHED = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final CaptureRows rows = new CaptureRows(TestDatabase.get());
    private final WarcExport export =
            new WarcExport(new CaptureArchive(TestDatabase.get()), "1.2", Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void beginsWithADescriptionOfItself() throws Exception {
        List<String> head = read(file(all()), record -> {
            assertThat(record).isInstanceOf(Warcinfo.class);
            Warcinfo info = (Warcinfo) record;
            return info.version() + " " + info.date() + " "
                    + info.fields().first("software").orElse("");
        });

        assertThat(head).containsExactly("WARC/1.1 2026-11-22T10:00:00Z Lectern/1.2");
    }

    @Test
    void aPageIsAResponseWithItsHead() throws Exception {
        rows.keep(page(
                "https://a.example/1",
                FETCHED,
                "a",
                Map.of("content-encoding", "br", "etag", "\"1\"", "server", "nginx")));

        List<String> records = read(file(all()), record -> {
            if (!(record instanceof WarcResponse response)) {
                return "-";
            }
            assertThat(response.target()).isEqualTo("https://a.example/1");
            assertThat(response.date()).isEqualTo(FETCHED);
            assertThat(response.payloadDigest().orElseThrow().hex())
                    .isEqualTo(
                            page("https://a.example/1", FETCHED, "a", Map.of()).sha256());
            var http = response.http();
            assertThat(http.status()).isEqualTo(200);
            assertThat(http.headers().first("Content-Type")).hasValue("text/html");
            assertThat(http.headers().first("Content-Length")).hasValue("19");
            assertThat(http.headers().first("etag")).hasValue("\"1\"");
            assertThat(http.headers().first("Content-Encoding")).isEmpty();
            assertThat(http.headers().first("X-Crawler-Content-Encoding")).hasValue("br");
            return new String(http.body().stream().readAllBytes(), UTF_8);
        });

        assertThat(records).containsExactly("-", "https://a.example/1");
    }

    @Test
    void aDamagedPageIsToldAndKeepsNoOtherBack() throws Exception {
        rows.keep(page("https://a.example/1", FETCHED, "a", Map.of()));
        rows.keep(page("https://a.example/2", FETCHED.plusSeconds(1), "a", Map.of()));
        rows.damage("https://a.example/1");

        List<String> records = read(file(all()), record -> {
            String what = record.type();
            if (record instanceof WarcMetadata missing) {
                assertThat(missing.date()).isEqualTo(FETCHED);
                what += " " + missing.target() + " "
                        + missing.fields().first("missing").orElse("");
            }
            return what;
        });

        String sha256 = page("https://a.example/1", FETCHED, "a", Map.of()).sha256();
        assertThat(records)
                .containsExactly(
                        "warcinfo",
                        "metadata https://a.example/1 the page with the SHA-256 " + sha256
                                + ": its stored bytes are damaged",
                        "response");
    }

    @Test
    void aFileIsAResource() throws Exception {
        rows.keep(page("inbox:речь 1.txt", FETCHED, "inbox", Map.of()));

        List<String> targets =
                read(file(all()), record -> record instanceof WarcResource resource ? resource.target() : "-");

        assertThat(targets).containsExactly("-", "inbox:%D1%80%D0%B5%D1%87%D1%8C%201.txt");
    }

    @Test
    void givesAllOfMoreThanItHoldsAtATimeInTheOrderOfTheFetches() throws Exception {
        for (int n = 0; n < 450; n++) { // many of the same moment
            rows.keep(page("https://a.example/" + n, FETCHED.plusSeconds(n / 300), "a", Map.of()));
        }

        List<Instant> dates = read(file(all()), WarcRecord::date);

        assertThat(dates).hasSize(451);
        assertThat(dates.subList(1, 451)).isSorted();
    }

    @Test
    void givesOnlyWhatIsWanted() throws Exception {
        rows.keep(page("https://a.example/before", FETCHED.minusSeconds(1), "a", Map.of()));
        rows.keep(page("https://a.example/first", FETCHED, "a", Map.of()));
        rows.keep(page("https://a.example/other", FETCHED, "b", Map.of()));
        rows.keep(page("https://a.example/end", FETCHED.plusSeconds(60), "a", Map.of()));

        byte[] file = file(new CaptureArchive.Wanted(FETCHED, FETCHED.plusSeconds(60), "a"));

        assertThat(targets(file)).containsExactly("https://a.example/first");
    }

    @Test
    void theSameCaptureHasTheSameIdAgain() throws Exception {
        rows.keep(page("https://a.example/1", FETCHED, "a", Map.of()));

        List<Object> once = read(file(all()), WarcRecord::id);
        List<Object> again = read(file(all()), WarcRecord::id);

        assertThat(again.get(1)).isEqualTo(once.get(1));
    }

    @Test
    void stopsWhenNobodyReadsOn() {
        for (int n = 0; n < 20; n++) {
            rows.keep(page("https://a.example/" + n, FETCHED, "a", Map.of()));
        }
        var gone = new OutputStream() {
            private int written;

            @Override
            public void write(int octet) throws IOException {
                if (++written > 500) {
                    throw new IOException("the reader has gone");
                }
            }
        };

        assertThatThrownBy(() -> export.write(all(), "x.warc.gz", gone)).isInstanceOf(IOException.class);
        assertThat(gone.written).isEqualTo(501);
    }

    private static CaptureArchive.Wanted all() {
        return new CaptureArchive.Wanted(Instant.EPOCH, NOW, null);
    }

    private byte[] file(CaptureArchive.Wanted wanted) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(wanted, "x.warc.gz", out);
        return out.toByteArray();
    }

    private static List<String> targets(byte[] file) throws IOException {
        List<String> targets = read(file, record -> record instanceof WarcTargetRecord target ? target.target() : "-");
        return targets.subList(1, targets.size());
    }

    private interface Reading<T> {
        T of(WarcRecord record) throws IOException;
    }

    private static <T> List<T> read(byte[] file, Reading<T> reading) throws IOException {
        List<T> all = new ArrayList<>();
        try (var reader = new WarcReader(new ByteArrayInputStream(file))) {
            for (WarcRecord record : reader) {
                all.add(reading.of(record));
            }
        }
        return all;
    }

    private static ScrapedPage page(String url, Instant fetched, String source, Map<String, String> headers) {
        return new ScrapedPage(
                url,
                source,
                fetched,
                Arrival.LIVE,
                url.getBytes(UTF_8),
                "text/html",
                200,
                PageHints.NONE,
                new KeptHeaders(headers));
    }
}
