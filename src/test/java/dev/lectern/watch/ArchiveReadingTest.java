package dev.lectern.watch;

import dev.lectern.frontier.Archive;
import dev.lectern.frontier.ArchiveProgress;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArchiveReadingTest {

    private static final String SITE = "https://a.example/";

    private final DataSource database = FrontierDatabase.empty();
    private final Fixtures.MemorySink sink = new Fixtures.MemorySink();
    private final ArchiveReading reading = new ArchiveReading(
            new ArchiveProgress(database), sink::send, Fixtures.metrics(), 10_000, Clock.systemUTC());
    private final Source source = Fixtures.source("a", new Discovery.Warc(Path.of("x"), UrlPatterns.ALL));

    @TempDir
    private Path folder;

    private enum Form {
        PLAIN,
        GZIPPED_RECORDS,
        GZIPPED_AS_A_WHOLE
    }

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

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"PLAIN", "GZIPPED_RECORDS"})
    void goesOnAfterADamagedRecord(Form form) throws Exception {
        byte[] damaged = Warcs.page(SITE + "p2", "<p>2</p>");
        Arrays.fill(damaged, 12, 40, (byte) 0);
        Path file = write(form, Warcs.page(SITE + "p1", "1"), damaged, Warcs.page(SITE + "p3", "3"));

        Archive read = slice(file);

        assertThat(sink.events).extracting(PageEvent::url).containsExactly(SITE + "p1", SITE + "p3");
        assertThat(read).returns(true, Archive::finished).returns(1L, Archive::broken);
        assertThat(read.problem()).startsWith("at byte ");
    }

    @Test
    void goesOnAfterADamagedGzipMember() throws Exception {
        Path file = write(
                Form.GZIPPED_RECORDS,
                Warcs.page(SITE + "p1", "1"),
                Warcs.page(SITE + "p2", "2"),
                Warcs.page(SITE + "p3", "3"));
        byte[] bytes = Files.readAllBytes(file);
        int second = Warcs.gzipped(Warcs.page(SITE + "p1", "1")).length;
        Arrays.fill(bytes, second + 30, second + 60, (byte) 0x55);
        Files.write(file, bytes);

        Archive read = slice(file);

        assertThat(sink.events).extracting(PageEvent::url).contains(SITE + "p1", SITE + "p3");
        assertThat(read).returns(true, Archive::finished).returns(1L, Archive::broken);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void tellsAFileThatEndsTooSoon(Form form) throws Exception {
        Path file = write(form, Warcs.page(SITE + "p1", "1"), Warcs.page(SITE + "p2", "x".repeat(500)));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 30));

        Archive read = slice(file);

        assertThat(read).returns(true, Archive::finished).returns(1L, Archive::broken);
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

    @ParameterizedTest
    @EnumSource(Form.class)
    void readsInSlicesAndPublishesNothingTwice(Form form) throws Exception {
        int pages = 2 * ArchiveReading.MOST_PAGES + 7;
        Path file = write(
                form,
                IntStream.range(0, pages)
                        .mapToObj(i -> Warcs.page(SITE + i, "<p>" + i + "</p>"))
                        .toArray(byte[][]::new));

        List<Boolean> finished = List.of(
                slice(file).finished(),
                slice(file).finished(),
                slice(file).finished(),
                slice(file).finished());

        assertThat(finished).containsExactly(false, false, true, true);
        assertThat(sink.events)
                .extracting(PageEvent::url)
                .containsExactlyElementsOf(
                        IntStream.range(0, pages).mapToObj(i -> SITE + i).toList());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void losesNothingWhenKafkaIsAwayForAWhile(Form form) throws Exception {
        Path file = write(
                form,
                IntStream.range(0, 250)
                        .mapToObj(i -> Warcs.page(SITE + i, "<p>" + i + "</p>"))
                        .toArray(byte[][]::new));
        assertThatThrownBy(() -> reading.slice(source, file, UrlPatterns.ALL, () -> sink.broken = true))
                .isInstanceOf(PageNotPublished.class);
        sink.broken = false;

        slice(file);

        assertThat(sink.events)
                .extracting(PageEvent::url)
                .containsExactlyElementsOf(
                        IntStream.range(0, 250).mapToObj(i -> SITE + i).toList());
    }

    @Test
    void saysThatAFileIsNoArchive() throws Exception {
        Path file = Files.writeString(folder.resolve("x.warc"), "<html>no archive</html>");

        assertThat(WarcVisit.isNone(slice(file))).isTrue();
    }

    private Archive slice(Path file) throws IOException, PageNotPublished {
        return reading.slice(source, file, UrlPatterns.ALL, () -> {});
    }

    private Path write(Form form, byte[]... records) throws IOException {
        byte[] bytes = switch (form) {
            case PLAIN -> Warcs.all(records);
            case GZIPPED_RECORDS ->
                Warcs.all(Stream.of(records).map(Warcs::gzipped).toArray(byte[][]::new));
            case GZIPPED_AS_A_WHOLE -> Warcs.gzipped(Warcs.all(records));
        };
        return Files.write(folder.resolve(form == Form.PLAIN ? "x.warc" : "x.warc.gz"), bytes);
    }
}
