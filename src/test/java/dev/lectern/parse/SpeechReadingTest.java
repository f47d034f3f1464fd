package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechKind;
import dev.lectern.speech.TurnKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpeechReadingTest {

    private static final String LONG = "I thank you all for coming to our city today, and I am glad that we met. ";

    @Test
    void putsFactsTurnsAndEvidenceTogether() {
        PageText page = page(
                "Remarks by President Jane Roe and answers to questions, Kigali, 3 June 2018",
                LONG.repeat(4),
                "Question: When does the ferry run?",
                "Jane Roe: It runs tomorrow, I hope.");

        ParseResult result = SpeechReading.of(page, Hints.NONE);

        assertThat(result).isInstanceOf(ParseResult.Speeches.class);
        Speech speech = ((ParseResult.Speeches) result).speeches().get(0);
        assertThat(speech.turns().stream().map(turn -> turn.kind() + " " + turn.speaker()))
                .containsExactly(
                        TurnKind.REMARKS + " Jane Roe", TurnKind.QUESTION + " null", TurnKind.ANSWER + " Jane Roe");
        assertThat(speech.kind()).isEqualTo(SpeechKind.REMARKS);
        assertThat(speech.place()).isEqualTo("Kigali");
        assertThat(speech.evidence())
                .containsEntry("title", Evidence.HEADING)
                .containsEntry("place", Evidence.TITLE)
                .containsEntry("language", Evidence.TEXT);
        assertThat(result.paragraphs()).contains("Question: When does the ferry run?");
    }

    @Test
    void aPageThatIsNoSpeechKeepsItsLabelsInTheText() {
        PageText page = page("Opening hours", "Monday: closed.", "Tuesday: from nine to five.");

        ParseResult result = SpeechReading.of(page, Hints.NONE);

        assertThat(result).isInstanceOf(ParseResult.NotASpeech.class);
        assertThat(result.paragraphs()).contains("Monday: closed.");
    }

    private static PageText page(String title, String... paragraphs) {
        List<Block> body = Stream.of(paragraphs).map(Block::paragraph).toList();
        return new PageText(Metadata.NONE, title, Evidence.HEADING, List.of(), body);
    }
}
