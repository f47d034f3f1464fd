package dev.lectern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages for everybody: without JavaScript, with the keyboard alone, in the dark, on a thin line, and as axe-core sees them. */
class AccessibilityIT extends ReaderAtTheSite {

    @Test
    void darkFollowsTheSystemAndTheSwitch() {
        Page page = chromium.context(1280, 800, ColorScheme.DARK, true).newPage();
        page.navigate(site.url("/"));
        String dark = background(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Light").setExact(true)).click();
        String light = background(page);
        page.reload();

        assertThat(light).isNotEqualTo(dark);
        assertThat(background(page)).isEqualTo(light);
    }

    @Test
    void allButTheLivePartWorksWithoutJavaScript() {
        waitFor("/", "森川大臣");
        BrowserContext context = chromium.context(390, 844, ColorScheme.LIGHT, false);
        Page page = context.newPage();
        page.navigate(site.url("/"));

        page.getByLabel("Search the texts").fill("図書館");
        page.getByLabel("Search the texts").press("Enter");
        assertThat(page).hasURL(Pattern.compile("[?&]q="));
        page.navigate(site.url("/"));
        page.locator("#wire h2 a", new Page.LocatorOptions().setHasText("森川大臣")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark").setExact(true)).click();

        assertThat(page.locator("h1")).containsText("森川大臣");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("button.quote:visible")).hasCount(0);
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        Page page = open("/sources");

        page.keyboard().press("Tab");
        String first = page.evaluate("document.activeElement.textContent").toString();
        page.keyboard().press("Enter");

        assertThat(first).isEqualTo("Skip to the content");
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void theFirstPageIsLight() {
        Page page = waitFor("/", "森川大臣");

        Object bytes = page.evaluate("performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
                + ".reduce((all, entry) => all + entry.encodedBodySize, 0)");

        assertThat(((Number) bytes).intValue()).isBetween(5_000, 50_000);
    }

    @Test
    void axeFindsNoFaultOnAnyPageInLightAndDark() {
        waitFor("/sources/" + TroubledSource.ID, "answered 503");
        site.receive("axe.html", InventedPages.ferry("Port Axe", "six winters"));
        waitFor("/", "كلمة الوزيرة");
        Page wire = waitFor("/", "Port Axe");
        List<String> paths = new ArrayList<>(List.of("/", "/?q=nothing+like+it", "/sources", "/sources/inbox", "/sources/" + TroubledSource.ID, "/rejects", "/try", "/editor", "/nowhere"));
        for (Locator link : wire.locator("#wire h2 a").all()) {
            paths.add(link.getAttribute("href"));
            paths.add(link.getAttribute("href") + "/history");
        }
        List<String> faults = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.context(scheme == ColorScheme.DARK ? 390 : 1280, 800, scheme, true).newPage();
            for (String path : paths) {
                page.navigate(site.url(path));
                new AxeBuilder(page).analyze().getViolations().forEach(fault -> faults.add(
                        scheme + " " + path + ": " + fault.getImpact() + " " + fault.getId() + " " + fault.getNodes()));
                if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
                    faults.add(scheme + " " + path + ": scrolls sideways");
                }
            }
            page.context().close();
        }

        assertThat(paths).hasSizeGreaterThan(12);
        assertThat(faults).isEmpty();
    }

    private static String background(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor").toString();
    }
}
