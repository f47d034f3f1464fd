package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordCountTest {

    @Test
    void countsWordsWithApostrophesAndHyphensAsOne() {
        assertThat(WordCount.of(List.of("Russia’s well-known aims – in 2018.", "Да.")))
                .isEqualTo(6);
    }

    @Test
    void countsScriptsWithoutSpacesByTheirLetters() {
        assertThat(WordCount.of(List.of("感谢大家的支持。", "GDP増加3％", "ขอบคุณทุกท่าน")))
                .isEqualTo(4 + 3 + 2);
    }
}
