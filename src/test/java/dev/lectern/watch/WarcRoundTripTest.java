package dev.lectern.watch;

import dev.lectern.page.Arrival;
import dev.lectern.page.KeptHeaders;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.store.CaptureArchive;
import dev.lectern.store.CaptureRows;
import dev.lectern.store.TestDatabase;
import dev.lectern.warc.WarcExport;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What is given out as WARC is read back as it was fetched. */
class WarcRoundTripTest extends ArchiveReadingFixture {

    private static final Instant FETCHED = Instant.parse("2026-11-21T10:00:00.123456Z");

    @Test
    void whatIsGivenOutIsReadBackAsItWasFetched() throws Exception {
        var rows = new CaptureRows(TestDatabase.get());
        rows.clear();
        byte[] body = new byte[9_000];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) (i * 31 / 7);
        }
        ScrapedPage plain = page(SITE + "plain", "<p>WARC/1.1\r\n\r\n</p>".getBytes(UTF_8), Map.of());
        ScrapedPage packed = page(
                SITE + "packed?a=1&b=%C3%A4",
                body,
                Map.of("content-encoding", "gzip", "last-modified", "Sat, 21 Nov 2026 10:00:00 GMT"));
        rows.keep(plain);
        rows.keep(packed);
        rows.keep(page("inbox:речь.txt", "text".getBytes(UTF_8), Map.of()));
        Path file = folder.resolve("x.warc.gz");
        var export = new WarcExport(new CaptureArchive(TestDatabase.get()), "1", Clock.systemUTC());

        long written;
        try (OutputStream out = Files.newOutputStream(file)) {
            written = export.write(
                    new CaptureArchive.Wanted(Instant.EPOCH, FETCHED.plusSeconds(1), null), "x.warc.gz", out);
        }
        slice(file);

        assertThat(written).isEqualTo(3);
        List<PageEvent> events = sink.events; // without the file, which has no address on the web
        assertThat(events)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("headers")
                .containsExactly(plain, packed);
        assertThat(((ScrapedPage) events.get(1)).headers().values())
                .containsExactly(Map.entry("last-modified", "Sat, 21 Nov 2026 10:00:00 GMT"));
    }

    private static ScrapedPage page(String url, byte[] body, Map<String, String> headers) {
        return new ScrapedPage(
                url,
                "a",
                FETCHED,
                Arrival.BACKFILL,
                body,
                "text/html; charset=utf-8",
                200,
                PageHints.NONE,
                new KeptHeaders(headers));
    }
}
