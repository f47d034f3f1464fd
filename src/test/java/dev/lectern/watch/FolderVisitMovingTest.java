package dev.lectern.watch;

import dev.lectern.page.PageEvent;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was read is moved away, and so is what cannot be taken. */
class FolderVisitMovingTest extends FolderVisitFixture {

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
}
