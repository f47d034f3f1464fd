package dev.lectern.watch;

import dev.lectern.frontier.ArchiveProgress;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.PageLooks;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.SeenPage;
import dev.lectern.frontier.SeenPages;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Discovery;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FolderVisitTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-20T08:00:00Z");

    private final DataSource database = FrontierDatabase.empty();
    private final Fixtures.MemorySink sink = new Fixtures.MemorySink();
    private FolderVisit visit;
    private Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    private boolean locked;
    private Interruption whileReading = () -> {};

    private interface Interruption {
        void run() throws IOException;
    }

    @TempDir
    private Path outside;

    private Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(outside.resolve("inbox"));
        visit = restarted();
    }

    @Test
    void publishesPagesWithTheirPathTypeAndTime() throws Exception {
        write("a.html", "<p>a</p>");
        write("deep/er/б.md", "b");
        write("c.TXT", "c");

        lookTwice();

        assertThat(sink.events)
                .extracting(PageEvent::url)
                .containsExactlyInAnyOrder("inbox:a.html", "inbox:deep/er/б.md", "inbox:c.TXT");
        assertThat(sink.events)
                .extracting(event -> ((ScrapedPage) event).contentType())
                .containsExactlyInAnyOrder("text/html", "text/markdown", "text/plain");
        assertThat(sink.events).allMatch(event -> event.arrival() == Arrival.LIVE);
        assertThat(sink.events).extracting(PageEvent::time).containsOnly(WRITTEN);
    }

    @Test
    void waitsUntilAFileIsWritten() throws Exception {
        write("a.html", "<p>half");
        look();
        write("a.html", "<p>half and half</p>");
        look();
        int whileWritten = sink.events.size();

        look();

        assertThat(whileWritten).isZero();
        assertThat(sink.events).hasSize(1);
    }

    @Test
    void publishesAFileOnceAlsoAfterARestartAndAgainWhenItChanged() throws Exception {
        write("a.html", "one");
        lookTwice();
        lookTwice();
        visit = restarted();
        lookTwice();
        int before = sink.events.size();
        write("a.html", "one and two");

        lookTwice();

        assertThat(before).isEqualTo(1);
        assertThat(sink.events).hasSize(2);
    }

    @Test
    void leavesHiddenFilesOtherKindsAndLinksToTheOutsideAlone() throws Exception {
        write(".hidden.html", "x");
        write(".git/a.html", "x");
        write("a.pdf", "x");
        write("noending", "x");
        Files.writeString(outside.resolve("secret.html"), "secret");
        Files.createSymbolicLink(inbox.resolve("link.html"), outside.resolve("secret.html"));
        Files.createSymbolicLink(inbox.resolve("folder"), outside);

        lookTwice();

        assertThat(sink.events).isEmpty();
    }

    @Test
    void takesWhatTheSidecarTells() throws Exception {
        write("a.html", "a");
        write(
                "a.html.meta.json",
                "{\"url\": \"https://A.example/x#y\", \"source\": \"mfa\", \"fetchedAt\": \"2018-06-03T12:00:00+02:00\","
                        + " \"language\": \"en\", \"publisher\": \"MFA\"}");

        lookTwice();

        assertThat(sink.events).singleElement().isInstanceOfSatisfying(ScrapedPage.class, page -> {
            assertThat(page.url()).isEqualTo("https://a.example/x");
            assertThat(page.source()).isEqualTo("mfa");
            assertThat(page.time()).isEqualTo(Instant.parse("2018-06-03T10:00:00Z"));
            assertThat(page.hints().language()).isEqualTo("en");
            assertThat(page.hints().publisher()).isEqualTo("MFA");
        });
    }

    @Test
    void writesDownWhyAFileIsNotTakenAndGoesOnWithTheOthers() throws Exception {
        write("a-large.html", "x".repeat(1001));
        write("b.html", "b");
        write("c.html", "c");
        write("c.html.meta.json", "{\"url\": ");

        lookTwice();

        assertThat(sink.events).extracting(PageEvent::url).containsExactly("inbox:b.html");
        assertThat(new SeenPages(database).list(null, "inbox", 10, null))
                .extracting(SeenPage::url, page -> page.lastFailure() == null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("inbox:a-large.html", false),
                        org.assertj.core.groups.Tuple.tuple("inbox:b.html", true),
                        org.assertj.core.groups.Tuple.tuple("inbox:c.html", false));
    }

    @Test
    void refusesAFileOnceThatIsTooLargeForKafka() throws Exception {
        write("a.html", "a");
        sink.tight = true;
        lookTwice();
        SeenPage refused = seen("inbox:a.html");
        sink.tight = false;

        look();

        assertThat(refused.lastFailure()).contains("larger than max.message.bytes");
        assertThat(sink.events).isEmpty();
    }

    @Test
    void takesAFileThatCouldNotBeReadAsSoonAsItCan() throws Exception {
        write("a.html", "a");
        locked = true;
        lookTwice();
        lookTwice();
        SeenPage whileLocked = seen("inbox:a.html");
        locked = false;

        look();

        assertThat(whileLocked.lastFailure()).contains("cannot be read", "AccessDenied");
        assertThat(sink.events).hasSize(1);
        assertThat(seen("inbox:a.html").lastFailure()).isNull();
    }

    @Test
    void seesAFileAgainThatKafkaDidNotAcknowledge() throws Exception {
        write("a.html", "a");
        look();
        sink.broken = true;
        assertThatThrownBy(this::look).isInstanceOf(PageNotPublished.class);
        sink.broken = false;

        look();

        assertThat(sink.events).hasSize(1);
    }

    @Test
    void movesWhatWasReadWithItsSidecarAndKeepsTheIdentityOfAChangedFile() throws Exception {
        write("deep/a.html", "one");
        write("deep/a.html.meta.json", "{\"language\": \"en\"}");
        lookTwice();
        write("deep/a.html", "one and two");

        lookTwice();

        assertThat(sink.events).extracting(PageEvent::url).containsExactly("inbox:deep/a.html", "inbox:deep/a.html");
        assertThat(files()).containsExactly("done/deep/a-2.html", "done/deep/a.html", "done/deep/a.html.meta.json");
    }

    @Test
    void movesWhatItCannotTakeAndWritesWhyBesideIt() throws Exception {
        write("a.html", "x".repeat(1001));
        Files.writeString(outside.resolve("secret.html"), "secret");
        Files.createSymbolicLink(inbox.resolve("link.html"), outside.resolve("secret.html"));

        lookTwice();

        assertThat(files())
                .containsExactly(
                        "failed/a.html", "failed/a.html.reason", "failed/link.html", "failed/link.html.reason");
        assertThat(inbox.resolve("failed/a.html.reason")).content().contains("larger than 1000 bytes");
        assertThat(inbox.resolve("failed/link.html.reason")).content().contains("leads out of the folder");
        assertThat(outside.resolve("secret.html")).exists();
    }

    @Test
    void takesAFileAtOnceThatWasRenamedIntoPlace() throws Exception {
        write(".a.html", "a");
        Files.move(inbox.resolve(".a.html"), inbox.resolve("a.html"));
        clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(10));
        visit = restarted();

        look();

        assertThat(sink.events).hasSize(1);
    }

    @Test
    void movesAFileThatWasPublishedBeforeTheProcessWasKilled() throws Exception {
        write("a.html", "a");
        lookTwice();
        Files.move(inbox.resolve("done/a.html"), inbox.resolve("a.html"));
        visit = restarted();

        lookTwice();

        assertThat(sink.events).hasSize(1);
        assertThat(files()).containsExactly("done/a.html");
    }

    @Test
    void readsAFileOnceAlsoWhereNothingCanBeMoved() throws Exception {
        write("a.html", "a");
        Files.writeString(inbox.resolve("done"), "no folder");
        lookTwice();

        lookTwice();

        assertThat(sink.events).hasSize(1);
        assertThat(files()).containsExactly("a.html", "done");
    }

    @Test
    void takesJsonAsWhatItIs() throws Exception {
        write("a.json", "{}");

        lookTwice();

        assertThat(sink.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        ScrapedPage.class,
                        page -> assertThat(page.contentType()).isEqualTo("application/json"));
    }

    @Test
    void publishesThePagesOfAnArchiveAsHistoryAndFailsWhatIsNone() throws Exception {
        Files.write(inbox.resolve("a.warc.gz"), Warcs.gzipped(Warcs.page("https://a.example/p1", "<p>1</p>")));
        Files.setLastModifiedTime(inbox.resolve("a.warc.gz"), FileTime.from(WRITTEN));
        write("b.warc", "no archive");

        lookTwice();

        assertThat(sink.events).singleElement().satisfies(event -> {
            assertThat(event.url()).isEqualTo("https://a.example/p1");
            assertThat(event.arrival()).isEqualTo(Arrival.BACKFILL);
            assertThat(event.time()).isEqualTo(Warcs.CAPTURED);
        });
        assertThat(files()).containsExactly("done/a.warc.gz", "failed/b.warc", "failed/b.warc.reason");
        assertThat(inbox.resolve("failed/b.warc.reason")).content().contains("no WARC file");
    }

    @Test
    void leavesAFileThatWasReplacedWhileItWasRead() throws Exception {
        write("a.html", "one");
        look();
        whileReading = () -> write("a.html", "one and two");
        look();
        whileReading = () -> {};

        lookTwice();

        assertThat(sink.events).hasSize(2);
    }

    @Test
    void leavesAFileAloneThatWasWrittenJustNow() throws Exception {
        Files.writeString(inbox.resolve("a.html"), "<p>half");

        lookTwice();

        assertThat(sink.events).isEmpty();
    }

    @Test
    void readsAFileAgainThatWasStillBeingWrittenWhenItWasMoved() throws Exception {
        write("a.html", "<p>half");
        try (var writer = Files.newBufferedWriter(inbox.resolve("a.html"), StandardOpenOption.APPEND)) {
            Files.setLastModifiedTime(inbox.resolve("a.html"), FileTime.from(WRITTEN));
            lookTwice();
            writer.write(" and half</p>");
        }
        Files.setLastModifiedTime(inbox.resolve("done/a.html"), FileTime.from(WRITTEN.plusSeconds(1)));
        look();

        lookTwice();

        assertThat(sink.events)
                .extracting(event -> new String(((ScrapedPage) event).body(), UTF_8))
                .containsExactly("<p>half", "<p>half and half</p>");
        assertThat(files()).containsExactly("done/a.html");
    }

    @Test
    void takesASidecarThatComesAfterItsPage() throws Exception {
        write("deep/a.html", "a");
        lookTwice();
        write("deep/a.html.meta.json", "{\"url\": \"https://a.example/x\"}");
        look();

        lookTwice();

        assertThat(sink.events).extracting(PageEvent::url).containsExactly("inbox:deep/a.html", "https://a.example/x");
        assertThat(files()).containsExactly("done/deep/a.html", "done/deep/a.html.meta.json");
    }

    @Test
    void readsAPageOnceMoreWhenItsSidecarWasPutRight() throws Exception {
        write("a.html", "a");
        write("a.html.meta.json", "{\"url\": ");
        lookTwice();
        List<String> before = files();
        write("a.html.meta.json", "{\"url\": \"https://a.example/x\"}");
        look();

        lookTwice();

        assertThat(before).containsExactly("failed/a.html", "failed/a.html.meta.json", "failed/a.html.reason");
        assertThat(sink.events).extracting(PageEvent::url).containsExactly("https://a.example/x");
        assertThat(files()).containsExactly("done/a.html", "done/a.html.meta.json");
    }

    @Test
    void leavesASidecarAloneWhosePageHasNotCome() throws Exception {
        write("a.html.meta.json", "{}");

        lookTwice();

        assertThat(files()).containsExactly("a.html.meta.json");
    }

    @Test
    void takesNamesOfAllBytes() throws Exception {
        shell("printf x > \"$(printf 'b\\377.html')\"; printf y > \"$(printf 'b\\376.html')\"");
        shell("printf '{}' > \"$(printf 'b\\377.html.meta.json')\"; touch -d 2026-11-20 *");
        write("a b%20\nc.html", "a");
        write("d.html", "d");

        lookTwice();

        assertThat(sink.events)
                .extracting(PageEvent::url)
                .containsExactlyInAnyOrder(
                        "inbox:a%20b%2520%0Ac.html", "inbox:b%FF.html", "inbox:b%FE.html", "inbox:d.html");
        assertThat(inbox.toFile().list()).containsExactly("done");
    }

    @Test
    void movesNamesOfAllBytesToTheFailedAndNumbersThem() throws Exception {
        String name = "\"$(printf 'b\\377.html')\"";
        shell("head -c 2000 /dev/zero > " + name + "; touch -d 2026-11-20 " + name);
        lookTwice();
        shell("head -c 2001 /dev/zero > " + name + "; touch -d 2026-11-20 " + name);

        lookTwice();

        assertThat(inbox.toFile().list()).containsExactly("failed");
        assertThat(inbox.resolve("failed").toFile().list()).hasSize(4);
    }

    private void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(inbox.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).isZero();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(inbox)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> inbox.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private SeenPage seen(String url) {
        return new SeenPages(database)
                .list(null, "inbox", 10, null).stream()
                        .filter(page -> page.url().equals(url))
                        .findFirst()
                        .orElseThrow();
    }

    private void lookTwice() throws PageNotPublished {
        look();
        look();
    }

    private void look() throws PageNotPublished {
        var folder = new Discovery.Folder(inbox);
        assertThat(visit.visit(Fixtures.source("inbox", folder), folder, () -> {}))
                .isInstanceOf(VisitOutcome.Complete.class);
    }

    private FolderVisit restarted() {
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

    private void write(String name, String text) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }
}
