package dev.lectern.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbour FEES, 1.012 ships",
                "«ПАРОМ» – паром, İSTANBUL",
                "har\u00adbour \u00ad x",
                "外交部2018年",
                "กระทรวงการต่างประเทศ",
                "…",
                ""
            })
    void areTheWordsOfTheText(String text) {
        FoldedWords folded = FoldedWords.of(text);

        assertThat(folded)
                .isEqualTo(new FoldedWords(
                        Words.folded(Words.of(text)), Words.of(text).size()));
    }

    @Test
    void whatNobodyCouldReadIsLeftOut() {
        FoldedWords folded = FoldedWords.of("The " + "a".repeat(3_000) + " End");

        assertThat(folded).isEqualTo(new FoldedWords("the end", 2));
    }
}
