package dev.lectern.watch;

import dev.lectern.frontier.ArchiveProgress;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageNotPublished;
import dev.lectern.source.Discovery;
import dev.lectern.source.UrlPatterns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WarcVisitTest {

    private final Fixtures.MemorySink sink = new Fixtures.MemorySink();
    private final Clock clock = Clock.fixed(Instant.now().plus(Duration.ofMinutes(1)), ZoneOffset.UTC);
    private final WarcVisit visit = visit(clock);

    @TempDir
    private Path folder;

    @Test
    void readsEachFileOfAFolderOnce() throws Exception {
        Files.write(folder.resolve("a.warc"), Warcs.page("https://a.example/1", "1"));
        Files.write(folder.resolve("b.warc.gz"), Warcs.gzipped(Warcs.page("https://a.example/2", "2")));

        assertThat(look(folder)).isEqualTo(new VisitOutcome.Unfinished(2));
        assertThat(look(folder)).isEqualTo(new VisitOutcome.Complete(0));
        assertThat(sink.events)
                .extracting(PageEvent::url)
                .containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void readsThousandsOfSmallFilesInFewLooks() throws Exception {
        for (int i = 0; i < 1200; i++) {
            Files.write(folder.resolve(i + ".warc"), Warcs.page("https://a.example/" + i, "1"));
        }

        assertThat(look(folder)).isEqualTo(new VisitOutcome.Unfinished(500));
        assertThat(look(folder)).isEqualTo(new VisitOutcome.Unfinished(500));
        assertThat(look(folder)).isEqualTo(new VisitOutcome.Unfinished(200));
        assertThat(look(folder)).isEqualTo(new VisitOutcome.Complete(0));
        assertThat(sink.events).hasSize(1200);
    }

    @Test
    void tellsAFileThatIsNoneAndGoesOnWithTheOthers() throws Exception {
        Files.writeString(folder.resolve("a.warc"), "nonsense");
        Files.write(folder.resolve("b.warc"), Warcs.page("https://a.example/2", "2"));
        look(folder);
        look(folder);

        VisitOutcome last = look(folder);

        assertThat(sink.events).hasSize(1);
        assertThat(last)
                .isInstanceOfSatisfying(
                        VisitOutcome.Broken.class,
                        broken -> assertThat(broken.reason()).contains("a.warc is no WARC file", "at byte 0"));
    }

    @Test
    void waitsForAFileThatChangedJustNow() throws Exception {
        Files.write(folder.resolve("a.warc"), Warcs.page("https://a.example/1", "1"));

        VisitOutcome outcome =
                visit(Clock.systemUTC()).visit(Fixtures.source("a", warc(folder)), warc(folder), () -> {});

        assertThat(outcome).isEqualTo(new VisitOutcome.Complete(0));
        assertThat(sink.events).isEmpty();
    }

    @Test
    void saysThatAFileIsMissing() throws Exception {
        assertThat(look(folder.resolve("missing.warc")))
                .isInstanceOfSatisfying(
                        VisitOutcome.Broken.class,
                        broken -> assertThat(broken.reason()).contains("missing.warc", "a.yaml"));
    }

    private VisitOutcome look(Path path) throws PageNotPublished {
        return visit.visit(Fixtures.source("a", warc(path)), warc(path), () -> {});
    }

    private WarcVisit visit(Clock at) {
        return new WarcVisit(
                new ArchiveReading(
                        new ArchiveProgress(FrontierDatabase.empty()), sink::send, Fixtures.metrics(), 1000, at),
                at);
    }

    private static Discovery.Warc warc(Path path) {
        return new Discovery.Warc(path, UrlPatterns.ALL);
    }
}
