package dev.lectern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;

/** A reader with a browser before a site of their own, which watches an inbox and a source in trouble. */
abstract class ReaderAtTheSite {

    static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    static Path folder;

    static Chromium chromium;
    static SiteUnderTest site;
    static TroubledSource troubled;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        troubled = TroubledSource.start(folder);
        site = new SiteUnderTest(
                folder, Map.of("LECTERN_DEMO", "false", "LECTERN_SOURCES_DIRECTORY", troubled.definitions()));
        site.start();
        site.receive("library.html", InventedPages.ARABIC);
        site.receive("toshokan.html", InventedPages.JAPANESE);
        site.receive("markup.html", InventedPages.MARKUP);
        site.receive("noise.html", "\0\1\2\3\4\5\6\7".repeat(200));
    }

    @AfterAll
    static void end() throws Exception {
        if (site != null) {
            site.close();
        }
        if (troubled != null) {
            troubled.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    static Page open(String path) {
        Page page = chromium.desk();
        page.navigate(site.url(path));
        return page;
    }

    /** Opens a page again and again until it tells something. */
    static Page waitFor(String path, String text) {
        Page page = chromium.desk();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.navigate(site.url(path));
            return page.locator("main").textContent().contains(text);
        });
        return page;
    }
}
