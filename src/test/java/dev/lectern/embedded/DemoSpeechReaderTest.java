package dev.lectern.embedded;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DemoSpeechReaderTest {

    private static final String FACTS = """
            slug: a-speech
            template: ministry
            language: en
            kind: remarks
            title: Remarks: a title with a colon
            speaker: Ann Gull | Minister
            participant: Bo Reed
            place: Saltmere
            date: 2026-06-03
            """;

    @Test
    void readsTheFacts() {
        DemoSpeech speech = read(FACTS + "---\nHello.\n");

        assertThat(speech.title()).isEqualTo("Remarks: a title with a colon");
        assertThat(speech.speakers()).containsExactly(new DemoPerson("Ann Gull", "Minister"));
        assertThat(speech.participants()).containsExactly(new DemoPerson("Bo Reed", ""));
        assertThat(speech.date()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(speech.edit()).isNull();
        assertThat(speech.withdrawnAfter()).isNull();
    }

    @Test
    void readsTurnsWithTheirLabelsAndSpeakers() {
        DemoSpeech speech = read(FACTS + """
                ---
                One
                paragraph.

                Another: with a colon.
                @question Question
                Why?
                @answer Ann Gull
                Because.
                @answer Mr Reed = Bo Reed
                Indeed.
                @narration
                Applause.
                """);

        assertThat(speech.turns())
                .containsExactly(
                        new DemoTurn("remarks", null, "Ann Gull", List.of("One paragraph.", "Another: with a colon.")),
                        new DemoTurn("question", "Question", null, List.of("Why?")),
                        new DemoTurn("answer", "Ann Gull", "Ann Gull", List.of("Because.")),
                        new DemoTurn("answer", "Mr Reed", "Bo Reed", List.of("Indeed.")),
                        new DemoTurn("narration", null, null, List.of("Applause.")));
    }

    @Test
    void readsAnEditAndAWithdrawal() {
        DemoSpeech speech =
                read(FACTS + "edit.after: 4\nedit.from: seven\nedit.to: eight\nwithdrawn.after: 9\n---\nAll seven.\n");

        assertThat(speech.edit()).isEqualTo(new DemoEdit(4, "seven", "eight", null));
        assertThat(speech.withdrawnAfter()).isEqualTo(9);
    }

    @Test
    void refusesAFileWithoutARule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(FACTS))
                .withMessage("a.txt: no line '---' ends the front matter.");
    }

    @Test
    void refusesAnUnknownKindOfTurn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(FACTS + "---\n@song Choir\nLa.\n"))
                .withMessageContaining("'@song' is not a kind of turn");
    }

    @Test
    void refusesAFileWithoutWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(FACTS + "---\n"))
                .withMessageContaining("nothing is said");
    }

    private static DemoSpeech read(String content) {
        return DemoSpeechReader.read("a.txt", content);
    }
}
