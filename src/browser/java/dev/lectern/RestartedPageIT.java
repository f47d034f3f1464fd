package dev.lectern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A page that stays open while the server is killed and comes back. */
class RestartedPageIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);

    @TempDir
    Path folder;

    @Test
    void thePageComesBackByItselfAndHasAll() throws Exception {
        try (var chromium = Chromium.start();
                var site = new SiteUnderTest(folder, Map.of("LECTERN_DEMO", "false")).start()) {
            Page page = chromium.desk();
            page.navigate(site.url("/"));
            page.evaluate("window.sameDocument = true");
            site.receive("before.html", InventedPages.ferry("Port Before", "seven winters"));
            assertThat(page.locator("#wire")).containsText("Port Before", SOON);

            site.kill();
            assertThat(page.locator("#state")).containsText("Reconnecting", SOON);
            site.receive("meanwhile.html", InventedPages.ferry("Port Meanwhile", "eight winters"));
            site.start();

            assertThat(page.locator("#wire")).containsText("Port Meanwhile", SOON);
            assertThat(page.locator("#state")).containsText("Live", SOON);
            assertThat(page.locator("#wire .card")).hasCount(2);
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        }
    }

    /**
     * The example has no more than an {@code EventSource}, which asks for everything from the beginning on: had the browser come back
     * without {@code Last-Event-ID}, the first speech would be told twice.
     */
    @Test
    void theBrowserItselfResumesWhereItWas() throws Exception {
        try (var chromium = Chromium.start();
                var site = new SiteUnderTest(folder, Map.of("LECTERN_DEMO", "false")).start()) {
            Page page = chromium.desk();
            page.navigate(Path.of("examples/browser.html").toUri() + "?from=" + site.url(""));
            site.receive("before.html", InventedPages.ferry("Port Before", "seven winters"));
            assertThat(page.locator("#speeches")).containsText("Port Before", SOON);
            assertThat(page.locator("#state")).containsText("Live", SOON);

            site.kill();
            assertThat(page.locator("#state")).containsText("Reconnecting", SOON);
            site.receive("meanwhile.html", InventedPages.ferry("Port Meanwhile", "eight winters"));
            site.start();

            assertThat(page.locator("#speeches")).containsText("Port Meanwhile", SOON);
            assertThat(page.locator("#state")).containsText("Live", SOON);
            assertThat(page.locator("#speeches li"))
                    .containsText(new String[] {"Port Meanwhile", "Port Before"});
        }
    }
}
