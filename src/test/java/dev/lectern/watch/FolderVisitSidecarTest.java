package dev.lectern.watch;

import dev.lectern.page.PageEvent;
import dev.lectern.page.ScrapedPage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages with a sidecar, whichever of the two comes first. */
class FolderVisitSidecarTest extends FolderVisitFixture {

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
}
