package dev.lectern.parse;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BlockTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "We meet again.|true",
                "Do we meet again?»|true",
                "“We meet again.”|true",
                "Хорошо…|true",
                "よろしい。|true",
                "هل نلتقي؟|true",
                "Remarks at the harbour|false",
                "Harbour Day (2019|false",
                "”|false",
                "^^|false"
            })
    void tellsASentenceByItsEnd(String text, boolean sentence) {
        assertThat(Block.paragraph(text).endsAsSentence()).isEqualTo(sentence);
    }

    @Test
    void aShorterTextHasNoLongerLead() {
        Block bold = new Block(Block.Kind.PARAGRAPH, "Anna Roe: Yes.", 9, 1, 0, Set.of(Block.Mark.PERSON));

        Block shorter = bold.withText("Yes.");

        assertThat(shorter.lead()).isEqualTo(4);
        assertThat(shorter.has(Block.Mark.PERSON)).isTrue();
    }
}
