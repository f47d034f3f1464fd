package dev.lectern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;

/** Makes the pictures of the README; only when a folder for them is named. */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "-Dscreenshots names no folder")
class ScreenshotsIT {

    private static final int SPEECHES = 8;

    @TempDir
    Path folder;

    @Test
    void picturesOfTheMainPages() throws Exception {
        Path pictures = Path.of(System.getProperty("screenshots"));
        try (var chromium = Chromium.start();
                var site = new SiteUnderTest(folder, Map.of("LECTERN_DEMO_EVERY", "PT2S")).start()) {
            Page light = chromium.context(1200, 620, ColorScheme.LIGHT, true).newPage();
            Page phone = chromium.context(390, 760, ColorScheme.DARK, true).newPage();
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                light.navigate(site.url("/"));
                return light.locator("#wire .card").count() >= SPEECHES;
            });
            site.receive("library.html", InventedPages.ARABIC);
            site.receive("ferry.html", InventedPages.ferry("Port Ellery", "eleven winters"));
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                light.navigate(site.url("/?source=inbox"));
                return light.locator("#wire .card").count() == 2;
            });
            String ferry = light.locator("#wire h2:lang(en) a").getAttribute("href");
            String library = light.locator("#wire h2:lang(ar) a").getAttribute("href");

            picture(light, site.url("/"), pictures.resolve("wire.png"));
            picture(light, site.url(ferry), pictures.resolve("speech.png"));
            picture(light, site.url("/sources"), pictures.resolve("sources.png"));
            picture(phone, site.url("/"), pictures.resolve("wire-phone.png"));
            picture(phone, site.url(library), pictures.resolve("speech-phone.png"));
        }
    }

    private static void picture(Page page, String url, Path file) {
        page.navigate(url);
        if (page.locator("#state").count() > 0) {
            page.waitForSelector("#state[data-state=live]");
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
