package dev.lectern.watch;

import dev.lectern.page.ScrapedPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Files that somebody is still writing. */
class FolderVisitWritingTest extends FolderVisitFixture {

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
    void takesAFileAtOnceThatWasRenamedIntoPlace() throws Exception {
        write(".a.html", "a");
        Files.move(inbox.resolve(".a.html"), inbox.resolve("a.html"));
        clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(10));
        visit = restarted();

        look();

        assertThat(sink.events).hasSize(1);
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
        Path file = Files.writeString(inbox.resolve("a.html"), "<p>half");
        clock = Clock.fixed(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        visit = restarted();

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
}
