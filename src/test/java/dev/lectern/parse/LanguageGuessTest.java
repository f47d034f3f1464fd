package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|We have worked on this question for many years with our friends.",
                "fr|Nous avons travaillé sur cette question pendant des années avec nos amis.",
                "es|Hemos trabajado en esta cuestión durante muchos años con nuestros amigos.",
                "ru|Мы работали над этим вопросом много лет вместе с нашими друзьями."
            })
    void readsTheLanguageFromTheWordsWhateverThePageDeclares(String tag, String sentence) {
        LanguageGuess guess = LanguageGuess.of(List.of((sentence + " ").repeat(6)), "de", Hints.NONE);

        assertThat(guess).isEqualTo(new LanguageGuess(tag, Evidence.TEXT));
    }

    @Test
    void trustsTheDeclarationOfAShortText() {
        assertThat(LanguageGuess.of(List.of("Ja."), "de-AT", Hints.NONE))
                .isEqualTo(new LanguageGuess("de-AT", Evidence.META));
    }

    @Test
    void tellsNothingOfNothing() {
        assertThat(LanguageGuess.of(List.of(), "!!", Hints.NONE)).isNull();
    }
}
