package dev.lectern.parse;

import dev.lectern.embedded.DemoTruth;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the demo site, which were written without regard to the parser's rules. */
class DemoPagesTest {

    static Stream<DemoTruth.Page> everyPage() {
        return Stream.concat(DemoTruth.library().stream(), DemoTruth.editions(8).stream());
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void readsAPageOfTheDemoSiteAsItsTruthSays(DemoTruth.Page page) {
        byte[] body = page.html().getBytes(StandardCharsets.UTF_8);

        ParseResult result = new PageParser().parse(body, Hints.of(page.url(), "text/html; charset=utf-8"));

        assertThat(result).isInstanceOf(ParseResult.Speeches.class);
        assertSame(page, ((ParseResult.Speeches) result).speeches().get(0));
    }

    private static void assertSame(DemoTruth.Page page, Speech speech) {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(speech.title()).as("title").isEqualTo(page.title());
        softly.assertThat(speech.language()).as("language").isEqualTo(page.language());
        softly.assertThat(speech.place()).as("place").isEqualTo(page.place());
        softly.assertThat(speech.spokenOn()).as("date").hasToString(page.date().toString());
        softly.assertThat(speech.kind().word()).as("kind").isEqualTo(page.kind());
        softly.assertThat(names(speech)).as("speakers").containsExactlyInAnyOrderElementsOf(page.speakers());
        softly.assertThat(speech.turns().stream().map(DemoPagesTest::line).toList())
                .as("turns")
                .isEqualTo(page.turns().stream().map(DemoPagesTest::line).toList());
        softly.assertAll();
    }

    private static List<String> names(Speech speech) {
        return speech.speakers().stream().map(Person::name).toList();
    }

    private static String line(Turn turn) {
        return turn.kind().word() + " | " + turn.speaker() + " | " + turn.label() + " | " + turn.paragraphs();
    }

    private static String line(DemoTruth.Turn turn) {
        return turn.kind() + " | " + turn.speaker() + " | " + turn.label() + " | " + turn.paragraphs();
    }
}
