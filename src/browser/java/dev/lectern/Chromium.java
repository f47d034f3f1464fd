package dev.lectern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** The Chromium of this machine; where there is none, the tests that need it are skipped and say so. */
final class Chromium implements AutoCloseable {

    private static final Path USUAL = Path.of("/usr/bin/chromium");

    /** As long as Playwright waits for everything but its assertions. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        String named = System.getenv("CHROMIUM");
        Path program = named == null ? USUAL : Path.of(named);
        if (!Files.isExecutable(program)) {
            throw new TestAbortedException("There is no Chromium at " + program
                    + "; install it (Debian: apt-get install chromium) or set CHROMIUM to its path.");
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Chromium(playwright, browser);
    }

    /** A window like that of a desk, in light, with JavaScript. */
    Page desk() {
        return context(1280, 800, ColorScheme.LIGHT, true).newPage();
    }

    BrowserContext context(int width, int height, ColorScheme scheme, boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setJavaScriptEnabled(javaScript));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
