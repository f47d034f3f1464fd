package dev.lectern.watch;

import dev.lectern.frontier.Archive;
import dev.lectern.frontier.ArchiveProgress;
import dev.lectern.page.PageEvent;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.UrlPatterns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** What is taken from an archive, and what is not. */
class ArchiveReadingTest extends ArchiveReadingFixture {

    @ParameterizedTest
    @EnumSource(Form.class)
    void publishesThePagesAndSkipsTheRest(Form form) throws Exception {
        Path file = write(
                form,
                Warcs.record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)),
                Warcs.record(
                        "request", SITE, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                Warcs.page(SITE + "p1#top", "<p>1</p>"),
                Warcs.response(SITE + "p2", "404 Not Found", "Content-Type: text/html\r\n", "no".getBytes(UTF_8)),
                Warcs.response(SITE + "p3", "200 OK", "Content-Type: image/png\r\n", "png".getBytes(UTF_8)),
                Warcs.record(
                        "revisit",
                        SITE + "p1",
                        "application/http; msgtype=response",
                        "HTTP/1.1 304 x\r\n\r\n".getBytes(UTF_8)),
                Warcs.record("resource", SITE + "p4", "text/plain", "4".getBytes(UTF_8)));

        Archive read = slice(file);

        assertThat(sink.events).extracting(PageEvent::url).containsExactly(SITE + "p1", SITE + "p4");
        assertThat(sink.events).extracting(PageEvent::time).containsOnly(Warcs.CAPTURED);
        assertThat(read)
                .returns(true, Archive::finished)
                .returns(7L, Archive::records)
                .returns(2L, Archive::pages)
                .returns(5L, Archive::skipped)
                .returns(0L, Archive::broken);
    }

    @Test
    void removesTransferAndContentCodings() throws Exception {
        byte[] packed = Warcs.gzipped("<p>packed</p>".getBytes(UTF_8));
        byte[] chunked = Warcs.all(
                (Integer.toHexString(packed.length) + "\r\n").getBytes(UTF_8), packed, "\r\n0\r\n\r\n".getBytes(UTF_8));
        String html = "Content-Type: text/html\r\n";
        Path file = write(
                Form.PLAIN,
                Warcs.response(
                        SITE + "p1",
                        "200 OK",
                        html + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                        chunked),
                Warcs.response(
                        SITE + "p2",
                        "200 OK",
                        html + "Content-Encoding: gzip\r\n",
                        "<p>not packed</p>".getBytes(UTF_8)));

        slice(file);

        assertThat(sink.events)
                .extracting(event -> new String(((ScrapedPage) event).body(), UTF_8))
                .containsExactly("<p>packed</p>", "<p>not packed</p>");
    }

    @Test
    void takesOnlyWhatIsWanted() throws Exception {
        Path file = write(Form.PLAIN, Warcs.page(SITE + "speeches/1", "1"), Warcs.page(SITE + "other/2", "2"));

        reading.slice(source, file, new UrlPatterns(List.of(Pattern.compile("/speeches/")), List.of()), () -> {});

        assertThat(sink.events).extracting(PageEvent::url).containsExactly(SITE + "speeches/1");
    }

    @Test
    void countsAPageThatIsTooLargeWithoutReadingAllOfIt() throws Exception {
        byte[] bomb = Warcs.gzipped(new byte[5_000_000]);
        Path file = write(
                Form.PLAIN,
                Warcs.response(SITE + "p1", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb),
                Warcs.page(SITE + "p2", "2"));

        Archive read = slice(file);

        assertThat(sink.events).extracting(PageEvent::url).containsExactly(SITE + "p2");
        assertThat(read.problem()).contains("larger than 10000 bytes");
    }

    @Test
    void saysThatAFileIsNoArchive() throws Exception {
        Path file = Files.writeString(folder.resolve("x.warc"), "<html>no archive</html>");

        assertThat(WarcVisit.isNone(slice(file))).isTrue();
    }

    @Test
    void countsWhatItSkipsByReason() throws Exception {
        String html = "Content-Type: text/html\r\n";
        Path file = write(
                Form.PLAIN,
                Warcs.with("WARC-Truncated: length", Warcs.page(SITE + "p1", "<p>half of")),
                Warcs.with("WARC-Truncated: odd", Warcs.page(SITE + "p2", "<p>half of")),
                Warcs.response(SITE + "p3", "200 OK", html + "Content-Length: 99\r\n", "<p>half".getBytes(UTF_8)),
                Warcs.response(SITE + "p4", "200 OK", "Content-Type: image/png\r\n", "png".getBytes(UTF_8)),
                Warcs.response(SITE + "p5", "301 Moved", html, "<p>5".getBytes(UTF_8)),
                Warcs.response(SITE + "p6", "200 OK", html, new byte[0]),
                Warcs.page("ftp://a.example/p7", "<p>7"));

        Archive read = slice(file);

        assertThat(sink.events).isEmpty();
        assertThat(read.skippedWhy())
                .containsOnly(
                        entry("truncated", 3L),
                        entry("other type", 1L),
                        entry("status not 200", 1L),
                        entry("empty", 1L),
                        entry("other address", 1L));
        assertThat(new ArchiveProgress(database)
                        .of("a", file.toString())
                        .orElseThrow()
                        .skippedWhy())
                .isEqualTo(read.skippedWhy());
    }

    @Test
    void saysWhatAFileIsThatIsNoWarc() throws Exception {
        Path arc = Files.writeString(
                folder.resolve("x.warc"), "filedesc://x.arc 0.0.0.0 20180603100000 text/plain 20\n1 0 Example\n");
        Path zip = Files.writeString(folder.resolve("y.warc"), "PK\003\004 and more");
        Path short3 = Files.writeString(folder.resolve("z.warc"), "abc");

        List<Archive> read = List.of(slice(arc), slice(zip), slice(short3));

        assertThat(read).allMatch(WarcVisit::isNone);
        assertThat(read.get(0).problem()).contains("ARC file", "warcio recompress");
        assertThat(read.get(1).problem()).contains("WACZ");
        assertThat(read.get(2).problem()).contains("3 bytes");
    }
}
