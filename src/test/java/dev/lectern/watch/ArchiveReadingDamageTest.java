package dev.lectern.watch;

import dev.lectern.frontier.Archive;
import dev.lectern.page.PageEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Archives with damaged, endless and cut records: what can be read is read. */
class ArchiveReadingDamageTest extends ArchiveReadingFixture {

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
}
