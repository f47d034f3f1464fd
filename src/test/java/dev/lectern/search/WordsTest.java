package dev.lectern.search;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Harbour fees,                     harbour fees",
        "«ПАРОМ» – паром,                  паром паром",
        "Lavrov’s co-operation,            lavrov s co operation",
        "1.012 ships on 3/6/2018,          1 012 ships on 3 6 2018",
        "ﬁsh and ＦＥＥＳ,                   fish and fees",
        "<script>alert(1)</script>,        script alert 1 script",
        "har\u00adbour,                    harbour",
        "می\u200cخواهم,                      میخواهم",
        "İSTANBUL İstanbul I\u0307stanbul,  istanbul istanbul istanbul",
        "हिन्दी भाषा,                          हिन्दी भाषा",
    })
    void runsOfLettersAndDigitsAreWords(String text, String folded) {
        List<Word> words = Words.of(text);

        assertThat(Words.folded(words)).isEqualTo(folded);
    }

    @Test
    void aWordKnowsWhereItStands() {
        String text = "…« Pêche »: 𝔉ees";

        List<Word> words = Words.of(text);

        assertThat(words)
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("Pêche", "𝔉ees");
        assertThat(words).extracting(Word::folded).containsExactly("pêche", "fees");
    }

    @Test
    void chineseIsCutIntoPairsThatOverlap() {
        List<Word> words = Words.of("外交部2018年");

        assertThat(Words.folded(words)).isEqualTo("外交 交部 部 2018 年");
    }

    @Test
    void whatIsAskedMayGoOn() {
        List<Word> words = Words.asked("外交部");

        assertThat(Words.folded(words)).isEqualTo("外交 交部");
    }

    @Test
    void thaiIsCutByItsDictionary() {
        List<Word> words = Words.of("กระทรวงการต่างประเทศ");

        assertThat(words)
                .hasSizeGreaterThan(1)
                .allSatisfy(word -> assertThat(word.folded()).doesNotContain(" "));
    }

    @Test
    void whatNobodyCouldReadIsNoWord() {
        List<Word> words = Words.of("a".repeat(3_000) + " end");

        assertThat(Words.folded(words)).isEqualTo("end");
    }
}
