package dev.lectern.parse;

import dev.lectern.page.PageHints;
import dev.lectern.speech.Evidence;
import dev.lectern.speech.Speech;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Bad input ends in one of the three results; hints override one stage each. */
class PageParserTest {

    private static final String TEXT = "<p>" + "I thank you all for coming to our city today, my friends. ".repeat(10);
    private static final String PAGE =
            "<html><body><main><h1>Remarks by President Jane Roe, Oslo, 3 May 2020</h1>" + TEXT;
    private static final Hints HTML = Hints.of(null, "text/html; charset=utf-8");

    private final PageParser parser = new PageParser();

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t ", "%PDF-1.7 and so on", "\u0000\u0000\u0000\u0000\u0001\u0002\u0003\u0004"})
    void callsUnreadableWhatIsNoText(String body) {
        ParseResult result = parser.parse(bytes(body), Hints.NONE);

        assertThat(result).isInstanceOf(ParseResult.Unreadable.class);
    }

    @Test
    void keepsMarkupOutOfTitlesButLetsEscapedMarkupStandAsText() {
        String page = PAGE.replace("Remarks", "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt; Remarks");

        ParseResult result = parser.parse(bytes(page), HTML);

        assertThat(result.title()).isEqualTo("<b> Remarks by President Jane Roe, Oslo, 3 May 2020");
    }

    @Test
    void removesControlCharacters() {
        String page = PAGE.replace("Jane", "Ja\u0000ne\u0007").replace("thank", "th\u0001ank");

        ParseResult result = parser.parse(bytes(page), HTML);

        assertThat(speech(result).speakers().get(0).name()).isEqualTo("Jane Roe");
        assertThat(result.paragraphs().get(0)).startsWith("I thank you");
    }

    @Test
    void readsTheBytesByWhatTheyAreWhenTheDeclaredCharsetIsWrong() {
        String page = "Выступление Президента, Осло, 3 мая 2020 года\n\n"
                + "Уважаемые друзья, я благодарю вас всех. ".repeat(20);

        ParseResult result = parser.parse(
                page.getBytes(Charset.forName("windows-1251")), Hints.of(null, "text/plain; charset=utf-8"));

        assertThat(result.title()).isEqualTo("Выступление Президента, Осло, 3 мая 2020 года");
    }

    @Test
    void survivesTenThousandNestedElements() {
        byte[] page = bytes("<html><body>" + "<div>".repeat(10_000) + PAGE);

        ParseResult result =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> parser.parse(page, HTML));

        assertThat(result.title()).startsWith("Remarks by President Jane Roe");
    }

    @Test
    void readsAParagraphOfThreeMegabytes() {
        byte[] page = bytes(PAGE + "and I say to you again ".repeat(130_000));

        ParseResult result =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> parser.parse(page, HTML));

        assertThat(speech(result).words()).isGreaterThan(780_000);
    }

    @Test
    void endsInAResultWhateverIsDoneToThePage() {
        Random random = new Random(20180603);
        byte[] seed =
                bytes(PAGE + "<p><b>Question:</b> Why?</p><p><b>Jane Roe:</b> Because.</p><footer>© 2020</footer>");

        for (int round = 0; round < 1500; round++) {
            byte[] page = mutated(seed, random);

            assertThat(parser.parse(page, HTML)).isNotNull();
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] page = java.util.Arrays.copyOf(seed, 1 + random.nextInt(seed.length));
        int changes = random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(page.length);
            page[at] = random.nextBoolean()
                    ? (byte) "<>\"&:=/- \n".charAt(random.nextInt(10))
                    : (byte) random.nextInt(256);
        }
        return page;
    }

    @Test
    void aPageWithoutTitleHasNone() {
        ParseResult result = parser.parse(bytes("<html><body>" + TEXT), HTML);

        assertThat(result.title()).isNull();
    }

    @Test
    void theListingGivesTheTitleThatThePageLacks() {
        String title = "Remarks by President Jane Roe, Oslo, 3 May 2020";
        Hints hints = new Hints(
                null, "text/html", new PageHints(title, null, null, null), null, null, null, null, null, null);

        ParseResult result = parser.parse(bytes("<html><body>" + TEXT), hints);

        assertThat(result.title()).isEqualTo(title);
        assertThat(speech(result).place()).isEqualTo("Oslo");
        assertThat(speech(result).evidence())
                .containsEntry("title", Evidence.LISTING)
                .containsEntry("spokenOn", Evidence.LISTING);
    }

    @Test
    void readsAPageOfWhichNothingIsKnown() {
        ParseResult result = parser.parse(bytes(PAGE), Hints.NONE);

        assertThat(speech(result).spokenOn()).hasToString("2020-05-03");
    }

    @Test
    void anInvalidSelectorIsAsGoodAsNone() {
        Hints hints = new Hints(null, "text/html", PageHints.NONE, "h1[[", "div >", "..", ">", null, null);

        ParseResult result = parser.parse(bytes(PAGE), hints);

        assertThat(result.title()).isEqualTo("Remarks by President Jane Roe, Oslo, 3 May 2020");
    }

    @Test
    void selectorsChooseTitleAndText() {
        String page = "<body><h1>Site</h1><div class=t>Remarks by President Jane Roe</div>" + TEXT + "</p><div id=b><p>"
                + "We meet in Oslo, dear friends, and I am glad. ".repeat(10) + "</p></div>";
        Hints hints = new Hints(null, "text/html", PageHints.NONE, ".t", "#b", null, null, null, null);

        ParseResult result = parser.parse(bytes(page), hints);

        assertThat(result.title()).isEqualTo("Remarks by President Jane Roe");
        assertThat(result.paragraphs()).singleElement().asString().startsWith("We meet in Oslo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>About</h1><p>The Gazette prints what is said in public by the officials of five countries, and by their"
                        + " neighbours. It was founded so that nobody would have to rely on what the ferryman remembered, and it has"
                        + " done so ever since without a single day of rest or a single prize.</p>",
                "<h1>News</h1><ul><li><a href=1>Remarks by President Jane Roe, Oslo</a></li><li><a href=2>Statement</a></li></ul>",
                "<h1>Contact</h1><p>Write to 3 Ropewalk, Saltmere. Letters are collected when the tide allows.</p>"
            })
    void callsOtherPagesNoSpeech(String body) {
        ParseResult result = parser.parse(bytes("<html><body><main>" + body + "</main></body></html>"), HTML);

        assertThat(result).isInstanceOf(ParseResult.NotASpeech.class);
    }

    private static Speech speech(ParseResult result) {
        assertThat(result).isInstanceOf(ParseResult.Speeches.class);
        return ((ParseResult.Speeches) result).speeches().get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
