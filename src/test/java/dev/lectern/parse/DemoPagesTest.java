package dev.lectern.parse;

import dev.lectern.embedded.DemoTruth;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import dev.lectern.speech.TurnKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        softly.assertThat(speech.kind().word()).as("kind").isEqualTo(kind(page));
        softly.assertThat(names(speech)).as("speakers").containsExactlyInAnyOrderElementsOf(page.speakers());
        softly.assertThat(voices(speech)).as("turns").isEqualTo(voices(page));
        softly.assertAll();
    }

    /** A lecture that its title does not call one can only be told as remarks. */
    private static String kind(DemoTruth.Page page) {
        return KindOfSpeech.named(page.title()) == null ? "remarks" : page.kind();
    }

    private static List<String> names(Speech speech) {
        return speech.speakers().stream().map(Person::name).toList();
    }

    /** The site tells headings and applause inside a speech apart; here they are paragraphs of the voice around them. */
    private static List<String> voices(DemoTruth.Page page) {
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        List<String> between = new ArrayList<>();
        for (DemoTruth.Turn turn : page.turns()) {
            boolean goesOn = turn.label() == null && !heads.isEmpty();
            if (turn.kind().equals("heading") || turn.kind().equals("narration")) {
                between.addAll(turn.paragraphs());
            } else if (goesOn) {
                paragraphs.get(paragraphs.size() - 1).addAll(between);
                paragraphs.get(paragraphs.size() - 1).addAll(turn.paragraphs());
                between.clear();
            } else {
                heads.add(turn.kind() + " | " + turn.speaker() + " | " + turn.label());
                paragraphs.add(new ArrayList<>(turn.paragraphs()));
                between.clear();
            }
        }
        return IntStream.range(0, heads.size())
                .mapToObj(i -> heads.get(i) + " | " + paragraphs.get(i))
                .toList();
    }

    private static List<String> voices(Speech speech) {
        return speech.turns().stream()
                .filter(turn -> turn.kind() != TurnKind.HEADING && turn.kind() != TurnKind.NARRATION)
                .map(turn -> turn.kind().word() + " | " + turn.speaker() + " | " + turn.label() + " | "
                        + turn.paragraphs().stream().map(DemoPagesTest::bare).toList())
                .toList();
    }

    private static String bare(String paragraph) {
        return StageDirection.is(paragraph) ? StageDirection.words(paragraph) : paragraph;
    }
}
