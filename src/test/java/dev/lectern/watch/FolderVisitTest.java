package dev.lectern.watch;

import dev.lectern.frontier.SeenPage;
import dev.lectern.frontier.SeenPages;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.ScrapedPage;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is taken from a folder, and what is not. */
class FolderVisitTest extends FolderVisitFixture {

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
}
