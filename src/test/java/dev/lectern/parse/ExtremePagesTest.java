package dev.lectern.parse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Pages that nobody writes but somebody sends: each is read in time that grows with its size and no faster. */
class ExtremePagesTest {

    /** Far above what a busy machine needs, far below what a quadratic step takes. */
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private static final String TITLE = "<h1>Interview with President Jane Roe, Oslo, 3 May 2020</h1>";
    private static final String TEXT = TITLE + "<p>" + "I thank you all, my friends. ".repeat(20) + "</p>";

    static Stream<Arguments> pages() {
        return Stream.of(
                arguments("tiny paragraphs", TEXT + times(200_000, i -> "<p>Word " + i)),
                arguments("lines", TEXT + times(200_000, i -> "Word " + i + "<br>")),
                arguments("distinct labels", TEXT + times(60_000, i -> "<p><b>" + name(i) + ":</b> I say so.")),
                arguments("askers", TEXT + times(60_000, i -> "<p><b>" + name(i) + ":</b> Do you say so?")),
                arguments("headings", "<title>" + "abc ".repeat(50_000) + "</title>" + times(60_000, i -> "<h1>" + i)),
                arguments("links", TEXT + times(100_000, i -> "<a href=" + i + ">Link " + i + "</a> ")),
                arguments("link lists", TEXT + times(50_000, i -> "<ul><li><a href=" + i + ">x" + i + "</a></ul>")),
                arguments("nested", TEXT + "<div>".repeat(10_000) + TEXT),
                arguments(
                        "boxes",
                        times(40_000, i -> "<div class=turn><p>I thank you all, my friends, " + i + ".</p>x</div>")),
                arguments(
                        "articles",
                        TEXT + times(40_000, i -> "<article><h1>A" + i + "</h1><p>I thank you all.</p></article>")),
                arguments(
                        "one beginning",
                        TEXT + times(60_000, i -> "<p>I thank you all, my dear friends of the sea " + i)),
                arguments("a long way to a file", TEXT + "<a href='" + "a/../".repeat(300_000) + "a.pdf'>a</a>"),
                arguments("figures", TEXT + "<p>" + times(100_000, i -> "word<sup>" + i + "</sup> ")),
                arguments("menus", TEXT + times(100_000, i -> "<nav>x</nav>")),
                arguments(
                        "namesakes",
                        TEXT
                                + times(190, i -> "<p><b>" + name(i) + " Doe:</b> I say so.")
                                + times(60_000, i -> "<p><b>" + name(i).substring(5) + " Doe:</b> I say so.")),
                arguments(
                        "speakers in a line",
                        TITLE + "<p>Speaker: " + times(90_000, i -> name(i) + "; ") + "</p>" + TEXT),
                arguments("omissions", TEXT + times(60_000, i -> "<p>[…]</p><p>I thank you all, " + i)),
                arguments("copyright lines", TEXT + times(60_000, i -> "<p>© " + i) + "<p><b>Question:</b> Why?"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readsThePageInTime(String name, String page) {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        Hints hints = Hints.of(null, "text/html; charset=utf-8");

        ParseResult result = Assertions.assertTimeoutPreemptively(LIMIT, () -> new PageParser().parse(body, hints));

        assertThat(result.paragraphs()).as(name).isNotEmpty();
    }

    @Test
    void readsFrontMatterThatListsManySpeakers() {
        String page = "---\ntitle: Remarks\nspeakers: [" + times(120_000, i -> name(i) + "a, ") + "]\n---\n"
                + times(1000, i -> name(i) + ": I thank you all.\n\n");
        byte[] body = page.getBytes(StandardCharsets.UTF_8);

        ParseResult result = Assertions.assertTimeoutPreemptively(
                LIMIT, () -> new PageParser().parse(body, Hints.of(null, "text/markdown")));

        assertThat(result.paragraphs()).contains(name(7) + ": I thank you all.");
    }

    @Test
    void readsALineOfLabels() {
        String page = times(150_000, i -> name(i) + " Doe: I thank you all. ") + "Question: Why? Answer: I say so.";
        byte[] body = page.getBytes(StandardCharsets.UTF_8);

        ParseResult result = Assertions.assertTimeoutPreemptively(
                LIMIT, () -> new PageParser().parse(body, Hints.of(null, "text/plain")));

        assertThat(String.join(" ", result.paragraphs())).endsWith("I say so.");
    }

    private static String times(int count, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
    }

    /** A different name for each number, of letters alone. */
    private static String name(int number) {
        StringBuilder last = new StringBuilder("X");
        for (int rest = number, i = 0; i < 4; i++, rest /= 26) {
            last.append((char) ('a' + rest % 26));
        }
        return "Jane " + last;
    }
}
