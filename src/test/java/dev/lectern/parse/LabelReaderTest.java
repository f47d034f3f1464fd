package dev.lectern.parse;

import dev.lectern.parse.TurnLabel.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LabelReaderTest {
    @ParameterizedTest
    @CsvSource({
        "Question: Why?,Question,COLON",
        "问：为什么？,问,COLON",
        "PERIODISTA.- ¿Por qué?,PERIODISTA,STOP_DASH",
        "M. Vale. – Merci.,M. Vale,STOP_DASH",
        "La ministre – Merci.,La ministre,DASH",
        "Mr. SMITH. I rise.,Mr. SMITH,STOP",
        "（記者）なぜ。,記者,BRACKETS",
        "Q Why did you?,Q,LETTER",
        "Q1. Why?,Q1,WORD",
        "【水野総理】決めました。,水野総理,BRACKETS",
        "○水野内閣官房長官 決めました。,水野内閣官房長官,CIRCLE",
        "1. Question - Why?,Question,DASH",
        "— Question : Pourquoi ?,Question,COLON",
        "Jane Roe [through interpreter]: We had to.,Jane Roe [through interpreter],COLON",
        "Mr SMITH (Sydney) (14:05): I rise.,Mr SMITH (Sydney) (14:05),COLON",
        "В.Ладогина: Мы рады.,В.Ладогина,COLON"
    })
    void readsALabelInEveryForm(String line, String label, Form form) {
        TurnLabel read = LabelReader.read(Block.paragraph(line));

        assertThat(read).extracting(TurnLabel::text, TurnLabel::form).containsExactly(label, form);
    }
}
