package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TurnLabelTest {

    @ParameterizedTest
    @CsvSource({
        "Question: Why?,Question,Why?,COLON",
        "Question : Pourquoi ?,Question,Pourquoi ?,COLON",
        "Pregunta.- ¿Por qué?,Pregunta,¿Por qué?,STOP_DASH"
    })
    void partsALabelFromTheWordsBehindIt(String line, String label, String rest, TurnLabel.Form form) {
        TurnLabel read = TurnLabel.of(Block.paragraph(line));

        assertThat(read).isEqualTo(new TurnLabel(label, rest, form, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Address: 22 Upper Quay",
                "it is this: a hat",
                "At 10:30 we met",
                "Who? Me: yes",
                "no label at all"
            })
    void takesNothingElseForALabel(String line) {
        assertThat(TurnLabel.of(Block.paragraph(line))).isNull();
    }

    @Test
    void knowsWhoAsksInBrackets() {
        TurnLabel label = TurnLabel.of(Block.paragraph("Question (Sunniva Merriman): When?"));

        assertThat(label)
                .extracting(TurnLabel::base, TurnLabel::bracketed)
                .containsExactly("Question", "Sunniva Merriman");
    }
}
