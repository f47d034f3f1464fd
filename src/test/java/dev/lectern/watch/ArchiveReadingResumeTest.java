package dev.lectern.watch;

import dev.lectern.frontier.Archive;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageNotPublished;
import dev.lectern.source.UrlPatterns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An archive is read in slices, and goes on where the last one ended. */
class ArchiveReadingResumeTest extends ArchiveReadingFixture {

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

        assertThat(half.position() / (double) half.size()).isBetween(0.3, 0.9);
        assertThat(half.left()).isNotNull();
    }
}
