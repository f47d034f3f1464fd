package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenWordTest {

    @ParameterizedTest
    @CsvSource({
        "the inter-,national bank,inter,national",
        "the inter‐,national bank,inter,national",
        "the inter¬,national bank,inter,national",
        "l’inter-,'nationale,',inter,nationale",
        "vis-à-,vis,à,vis",
        "aujour-,d’hui nous,aujour,d’hui",
        "COVID-,19 was,COVID,19",
        "biało-,-czerwony,biało,czerwony"
    })
    void hasTheLettersOnEitherSideOfTheHyphen(String line, String next, String left, String right) {
        BrokenWord word = BrokenWord.at(line, next);

        assertThat(word).isNotNull();
        assertThat(word.left()).isEqualTo(left);
        assertThat(word.right()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"a dash -,and more", "a dash --,and more", "no hyphen,here", "-,alone", "long-,“quoted”", "pre-,b) item"
    })
    void isNoneWhereNoWordIsBroken(String line, String next) {
        assertThat(BrokenWord.at(line, next)).isNull();
    }

    @Test
    void isANameWithACapitalAmidASentence() {
        assertThat(BrokenWord.at("we thank Mar-", "low"))
                .isNotNull()
                .extracting(BrokenWord::named)
                .isEqualTo(true);
        assertThat(BrokenWord.at("We went. Well-", "known"))
                .isNotNull()
                .extracting(BrokenWord::named)
                .isEqualTo(false);
    }
}
