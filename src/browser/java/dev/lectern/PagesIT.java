package dev.lectern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages in a real browser, as a reader has them. */
class PagesIT extends ReaderAtTheSite {

    @Test
    void aSpeechArrivesWhileThePageIsOpen() {
        Page page = open("/");
        assertThat(page.locator("#state")).containsText("Live", SOON);
        page.evaluate("window.sameDocument = true");

        site.receive("arrives.html", InventedPages.ferry("Port Arrival", "nine winters"));

        assertThat(page.locator("#wire")).containsText("Port Arrival", SOON);
        assertThat(page.locator("#told")).containsText("New:");
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    }

    @Test
    void aPausedPageKeepsWhatComesUntilItIsAsked() {
        Page page = open("/");
        assertThat(page.locator("#state")).containsText("Live", SOON);
        page.locator("#pause").click();

        site.receive("paused.html", InventedPages.ferry("Port Pause", "ten winters"));

        assertThat(page.locator("#waiting")).containsText("1 new speech", SOON);
        assertThat(page.locator("#wire")).not().containsText("Port Pause");
        page.locator("#waiting").click();
        assertThat(page.locator("#wire")).containsText("Port Pause");
    }

    @Test
    void aSearchIsAnAddressAndLeadsToAPermalink() {
        site.receive("search.html", InventedPages.ferry("Port Kestrel", "twelve winters"));
        Page page = waitFor("/", "Port Kestrel");

        page.getByLabel("Search the texts").fill("\"twelve winters\"");
        page.getByLabel("Search the texts").press("Enter");
        assertThat(page).hasURL(Pattern.compile("q=%22twelve\\+winters%22"));
        page.getByLabel("Kind").selectOption("news-conference");
        page.getByText("Apply filters").click();

        assertThat(page).hasURL(Pattern.compile("kind=news-conference"));
        assertThat(page).hasURL(Pattern.compile("q=%22twelve\\+winters%22"));
        Page shared = open(page.url().substring(site.url("").length()));
        assertThat(shared.locator("#wire .card")).hasCount(1);
        shared.locator("#wire h2 a").click();
        shared.locator("#t3 .anchor").click();
        assertThat(shared).hasURL(Pattern.compile("#t3$"));
        assertThat(shared.locator("#t3:target")).isVisible();
    }

    @Test
    void aSearchForWordsGrowsToo() {
        Page page = open("/?q=%22thirteen+winters%22");
        assertThat(page.locator("#state")).containsText("Live", SOON);
        assertThat(page.locator("#empty")).isVisible();

        site.receive("words.html", InventedPages.ferry("Port Words", "thirteen winters"));

        assertThat(page.locator("#wire")).containsText("Port Words", SOON);
        assertThat(page.locator("#wire .card")).hasCount(1);
    }

    @Test
    void aRevisionTakesASpeechOutOfASearchAndIntoAnother() {
        site.receive("moved.html", InventedPages.ferry("Port Before", "fourteen winters"));
        waitFor("/", "Port Before");
        Page left = open("/?place=Port+Before");
        Page entered = open("/?place=Port+After");
        assertThat(left.locator("#state")).containsText("Live", SOON);
        assertThat(entered.locator("#state")).containsText("Live", SOON);
        assertThat(left.locator("#wire .card")).hasCount(1);

        site.receive("moved.html", InventedPages.ferry("Port After", "fourteen winters"));

        assertThat(entered.locator("#wire")).containsText("Port After", SOON);
        assertThat(left.locator("#empty")).isVisible();
        assertThat(left.locator("#wire .card")).hasCount(0);
    }

    @Test
    void whatChangedIsMarked() {
        site.receive("history.html", InventedPages.ferry("Port History", "two winters"));
        waitFor("/", "Port History");
        Page page = open("/?q=%22Port+History%22");
        assertThat(page.locator("#state")).containsText("Live", SOON);
        site.receive("history.html", InventedPages.ferry("Port History", "three winters"));
        assertThat(page.locator("#wire")).containsText("Revised", SOON);

        page.locator("#wire h2 a").click();
        page.getByText("History: revision 2").click();

        assertThat(page.locator(".diff del")).hasText("two");
        assertThat(page.locator(".diff ins")).hasText("three");
    }

    @Test
    void theTextAsPublishedIsOneLinkAway() {
        site.receive("repair.html", InventedPages.ferry("Port Repair", "four winters"));
        Page page = waitFor("/", "Port Repair");
        page.locator("#wire h2 a", new Page.LocatorOptions().setHasText("Port Repair")).click();
        assertThat(page.locator("mark.repair")).hasText("individual");

        page.getByText("Read it as published").click();

        assertThat(page.locator("mark.repair")).hasText("inpidual");
    }

    @Test
    void aQuotationHasItsSource() {
        site.receive("quote.html", InventedPages.ferry("Port Quote", "five winters"));
        Page page = waitFor("/", "Port Quote");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("#wire h2 a", new Page.LocatorOptions().setHasText("Port Quote")).click();

        page.locator("#t3 .quote").click();

        assertThat(page.locator("#told")).containsText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .startsWith("“At six in the morning")
                .contains("— Ada Holm, ", "3 June 2026", "/speeches/")
                .endsWith("#t3");
    }

    @Test
    void markupInATitleIsText() {
        Page page = waitFor("/", "<script>window.broken=1</script>");

        page.locator("#wire h2 a", new Page.LocatorOptions().setHasText("onerror")).click();

        assertThat(page.locator("h1")).containsText("<img src=x onerror=window.broken=2>");
        assertThat(page.evaluate("window.broken === undefined")).isEqualTo(true);
        assertThat(page.locator("main img")).hasCount(0);
    }

    @Test
    void aPageThatIsPastedIsReadInAnyScript() {
        Page page = open("/try");

        page.getByLabel("or its source").fill(InventedPages.JAPANESE);
        page.getByText("Try it").click();

        assertThat(page.locator(".result h2")).hasText("This is a speech");
        assertThat(page.locator(".result")).containsText("新図書館開館式における森川大臣挨拶");
    }

    @Test
    void noPageOfAPrivateNetworkIsFetched() {
        Page page = open("/try");

        page.getByLabel("Its address").fill("http://127.0.0.1:9/speech");
        page.getByText("Try it").click();

        assertThat(page.locator("[role=alert]")).containsText("is private");
    }

    @Test
    void theEditorReplaysARejectedPage() {
        Page page = waitFor("/rejects", "inbox:noise.html");

        page.getByText("sign in as the editor").click();
        page.getByLabel("Editor token").fill(SiteUnderTest.TOKEN);
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Replay inbox:noise.html")).click();

        assertThat(page.locator("main")).containsText("is on its way again");
        assertThat(page.url()).doesNotContain(SiteUnderTest.TOKEN);
    }

    @Test
    void aSourceTellsWhatIsWrongWithIt() {
        Page page = waitFor("/sources/" + TroubledSource.ID, "answered 503");

        assertThat(page.locator("main")).containsText("Blocked");
        assertThat(page.locator("main")).containsText("robots.txt: allowed");
        assertThat(page.locator("main")).containsText("forbidden by /private/");
        assertThat(page.locator("progress")).hasCount(1);
        assertThat(page.locator(".tally")).containsText("Turned away");
        assertThat(page.locator("main")).containsText("Last seen to work on 3 June 2026");
        assertThat(page.locator("main")).containsText("CC BY 4.0");
    }

    @Test
    void theEditorHasASourceLookedAtNow() {
        Page page = waitFor("/sources/" + TroubledSource.ID, "robots.txt: allowed");
        page.navigate(site.url("/editor?back=/sources/" + TroubledSource.ID));
        page.getByLabel("Editor token").fill(SiteUnderTest.TOKEN);
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look now")).click();

        assertThat(page.locator("[role=status]")).containsText("It is looked at as soon as");
    }
}
