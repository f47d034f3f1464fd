package dev.lectern.watch;

import dev.lectern.frontier.ArchiveProgress;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.PageLooks;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.SeenPage;
import dev.lectern.frontier.SeenPages;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Discovery;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** An inbox, and the visit that looks into it. */
abstract class FolderVisitFixture {

    static final Instant WRITTEN = Instant.parse("2026-11-20T08:00:00Z");

    final DataSource database = FrontierDatabase.empty();
    final Fixtures.MemorySink sink = new Fixtures.MemorySink();
    FolderVisit visit;
    Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    boolean locked;
    Interruption whileReading = () -> {};

    interface Interruption {
        void run() throws IOException;
    }

    @TempDir
    Path outside;

    Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(outside.resolve("inbox"));
        visit = restarted();
    }

    void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(inbox.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).isZero();
    }

    List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(inbox)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> inbox.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    SeenPage seen(String url) {
        return new SeenPages(database)
                .list(null, "inbox", 10, null).stream()
                        .filter(page -> page.url().equals(url))
                        .findFirst()
                        .orElseThrow();
    }

    void lookTwice() throws PageNotPublished {
        look();
        look();
    }

    void look() throws PageNotPublished {
        var folder = new Discovery.Folder(inbox);
        assertThat(visit.visit(Fixtures.source("inbox", folder), folder, () -> {}))
                .isInstanceOf(VisitOutcome.Complete.class);
    }

    FolderVisit restarted() {
        return new FolderVisit(
                new PageSchedule(database),
                new PageLooks(database),
                sink,
                Fixtures.metrics(),
                1000,
                clock,
                (source, identity, file, most) -> {
                    if (locked) {
                        throw new AccessDeniedException(file.toString());
                    }
                    ScrapedPage page = FolderPage.read(source, identity, file, most);
                    whileReading.run();
                    return page;
                },
                new ArchiveReading(new ArchiveProgress(database), sink::send, Fixtures.metrics(), 1000, clock));
    }

    void write(String name, String text) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }
}
