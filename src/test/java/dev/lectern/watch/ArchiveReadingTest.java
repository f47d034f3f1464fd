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
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

class ArchiveReadingTest {

    private static final String SITE = "https://a.example/";

    private final DataSource database = FrontierDatabase.empty();
    private final Fixtures.MemorySink sink = new Fixtures.MemorySink();
    private final ArchiveReading reading = restarted();
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

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-120", "999999999999", "9223372036854775807", "many"})
    void goesOnAfterARecordWhoseLengthIsWrong(String length) throws Exception {
        byte[] wrong = new String(Warcs.page(SITE + "p2", "2"), UTF_8)
                .replaceFirst("Content-Length: \\d+", "Content-Length: " + length)
                .getBytes(UTF_8);
        Path file = write(Form.PLAIN, Warcs.page(SITE + "p1", "1"), wrong, Warcs.page(SITE + "p3", "3"));
        Path packed = write(Form.GZIPPED_RECORDS, Warcs.page(SITE + "p1", "1"), wrong, Warcs.page(SITE + "p3", "3"));

        List<Archive> read = List.of(slice(file), slice(packed));

        assertThat(sink.events)
                .extracting(PageEvent::url)
                .containsExactly(SITE + "p1", SITE + "p3", SITE + "p1", SITE + "p3");
        assertThat(read)
                .allSatisfy(
                        one -> assertThat(one).returns(true, Archive::finished).returns(1L, Archive::broken));
        assertThat(read)
                .extracting(Archive::problem)
                .allSatisfy(problem -> assertThat(problem).contains("Content-Length"));
    }

    @Test
    void putsALimitToTheHeaderOfARecord() throws Exception {
        byte[] endless = Warcs.with("X: " + "x".repeat(40_000_000), Warcs.page(SITE + "p2", "2"));
        Path file = write(Form.PLAIN, Warcs.page(SITE + "p1", "1"), endless, Warcs.page(SITE + "p3", "3"));
        Path packed = write(Form.GZIPPED_RECORDS, Warcs.page(SITE + "p1", "1"), endless, Warcs.page(SITE + "p3", "3"));

        List<Archive> read = List.of(slice(file), slice(packed));

        assertThat(sink.events)
                .extracting(PageEvent::url)
                .containsExactly(SITE + "p1", SITE + "p3", SITE + "p1", SITE + "p3");
        assertThat(read)
                .extracting(Archive::problem)
                .allSatisfy(problem -> assertThat(problem).contains("header of the record is longer"));
    }

    @Test
    void doesNotLoopWhereAFileEndsInLineEnds() throws Exception {
        Path file = write(
                Form.PLAIN,
                Warcs.page(SITE + "p1", "1"),
                "\r\n\n\r".repeat(10_000).getBytes(UTF_8));

        Archive read = slice(file);

        assertThat(read).returns(true, Archive::finished).returns(1L, Archive::pages);
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"PLAIN", "GZIPPED_RECORDS"})
    void goesOnWithAFileThatHasGrown(Form form) throws Exception {
        byte[][] pages = {Warcs.page(SITE + "p1", "1"), Warcs.page(SITE + "p2", "22222"), Warcs.page(SITE + "p3", "3")};
        byte[] all = Files.readAllBytes(write(form, pages));
        Path file = write(form, pages[0], pages[1]);
        byte[] two = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(two, two.length - 20));
        Archive half = slice(file);
        Files.write(file, all);

        Archive whole = slice(file);

        assertThat(half).returns(true, Archive::finished).returns(1L, Archive::broken);
        assertThat(whole).returns(true, Archive::finished).returns(3L, Archive::pages);
        assertThat(sink.events).extracting(PageEvent::url).containsExactly(SITE + "p1", SITE + "p2", SITE + "p3");
    }

    @Test
    void readsAFileThatWasReplacedFromItsBeginning() throws Exception {
        slice(write(Form.PLAIN, Warcs.page(SITE + "p1", "1")));

        slice(write(Form.PLAIN, Warcs.page(SITE + "p2", "2"), Warcs.page(SITE + "p3", "3")));

        assertThat(sink.events).extracting(PageEvent::url).containsExactly(SITE + "p1", SITE + "p2", SITE + "p3");
    }

    @Test
    void readsNothingAgainBecauseAFileHasAnotherTime() throws Exception {
        Path file = write(Form.PLAIN, Warcs.page(SITE + "p1", "1"));
        slice(file);
        Files.setLastModifiedTime(file, FileTime.from(Warcs.CAPTURED));

        Archive again = slice(file);

        assertThat(again.finished()).isTrue();
        assertThat(sink.events).hasSize(1);
    }

    @Test
    void unpacksAFileThatIsGzippedAsAWholeOnlyOnce() throws Exception {
        int pages = 4 * ArchiveReading.MOST_PAGES;
        Path file = write(
                Form.GZIPPED_AS_A_WHOLE,
                IntStream.range(0, pages)
                        .mapToObj(i -> Warcs.page(SITE + i, "<p>" + i + "</p>"))
                        .toArray(byte[][]::new));
        slice(file);
        Path moved = Files.move(file, folder.resolve("away"));
        Files.createSymbolicLink(file, moved);
        long before = slice(file).pages();
        // What is not read any more is damaged: whoever began anew would stumble over it.
        byte[] bytes = Files.readAllBytes(moved);
        Arrays.fill(bytes, 4096, 8192, (byte) 0);
        Files.write(moved, bytes);
        Files.setLastModifiedTime(moved, FileTime.from(Warcs.CAPTURED));

        Archive after = slice(file);

        assertThat(before).isEqualTo(2L * ArchiveReading.MOST_PAGES);
        assertThat(after)
                .returns(3L * ArchiveReading.MOST_PAGES, Archive::pages)
                .returns(0L, Archive::broken);
    }

    @Test
    void losesNothingWhereRecordsShareAGzipMember() throws Exception {
        // The first slice ends with the second record of the first member that has several.
        List<byte[]> members = new ArrayList<>();
        for (int i = 0; i < ArchiveReading.MOST_PAGES - 1; i++) {
            members.add(Warcs.gzipped(Warcs.page(SITE + i, "1")));
        }
        for (int i = ArchiveReading.MOST_PAGES - 1; i < ArchiveReading.MOST_PAGES + 8; i += 3) {
            members.add(Warcs.gzipped(Warcs.all(
                    Warcs.page(SITE + i, "1"), Warcs.page(SITE + (i + 1), "2"), Warcs.page(SITE + (i + 2), "3"))));
        }
        Path file = Files.write(folder.resolve("x.warc.gz"), Warcs.all(members.toArray(byte[][]::new)));
        slice(file);

        Archive read = restarted().slice(source, file, UrlPatterns.ALL, () -> {});

        assertThat(read.finished()).isTrue();
        assertThat(sink.events)
                .extracting(PageEvent::url)
                .containsExactlyElementsOf(IntStream.range(0, ArchiveReading.MOST_PAGES + 8)
                        .mapToObj(i -> SITE + i)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void goesOnInAnotherProcess(Form form) throws Exception {
        int pages = ArchiveReading.MOST_PAGES + 7;
        Path file = write(
                form,
                IntStream.range(0, pages)
                        .mapToObj(i -> Warcs.page(SITE + i, "<p>" + i + "</p>"))
                        .toArray(byte[][]::new));
        slice(file);

        restarted().slice(source, file, UrlPatterns.ALL, () -> {});

        assertThat(sink.events)
                .extracting(PageEvent::url)
                .containsExactlyElementsOf(
                        IntStream.range(0, pages).mapToObj(i -> SITE + i).toList());
    }

    @Test
    void tellsHowFarItIsInAFileThatIsGzippedAsAWhole() throws Exception {
        Path file = write(
                Form.GZIPPED_AS_A_WHOLE,
                IntStream.range(0, 2 * ArchiveReading.MOST_PAGES)
                        .mapToObj(i -> Warcs.page(SITE + i, "<p>" + i + "</p>"))
                        .toArray(byte[][]::new));

        Archive half = slice(file);

        assertThat(half.done()).isBetween(0.3, 0.9);
        assertThat(half.left()).isNotNull();
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

    private ArchiveReading restarted() {
        return new ArchiveReading(
                new ArchiveProgress(database),
                sink::send,
                Fixtures.metrics(),
                10_000,
                Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC));
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
