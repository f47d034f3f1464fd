package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainLineTest {

    @Test
    void countsBlankLinesAndTakesWhiteSpaceOffTheEnds() {
        assertThat(PlainLine.of("\uFEFF one \n\n \t\n  two\n"))
                .containsExactly(new PlainLine("one", 0, false), new PlainLine("two", 2, false));
    }

    @Test
    void startsAPageBehindAFormFeedWhereverItStands() {
        assertThat(PlainLine.of("\fone\n\n\ftwo\n\f\nthree\ffour\f"))
                .containsExactly(
                        new PlainLine("one", 0, false),
                        new PlainLine("two", 1, true),
                        new PlainLine("three", 1, true),
                        new PlainLine("four", 0, true));
    }

    @Test
    void partsLigatures() {
        assertThat(PlainLine.of("ﬁrst ofﬁ-")).containsExactly(new PlainLine("first offi-", 0, false));
    }

    @ParameterizedTest
    @CsvSource({"'we go',true", "'we go,',true", "'inter-',true", "'inter‐',true", "'we went.',false", "'(we)',false"})
    void isOpenWithoutAMarkAtItsEnd(String text, boolean open) {
        assertThat(new PlainLine(text, 0, false).isOpen()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"we,true", "We,false", "12,false", "-se,false"})
    void isSmallWithASmallLetterAtItsStart(String text, boolean small) {
        assertThat(new PlainLine(text, 0, false).isSmall()).isEqualTo(small);
    }
}
