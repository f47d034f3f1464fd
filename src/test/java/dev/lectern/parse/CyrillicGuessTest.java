package dev.lectern.parse;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CyrillicGuessTest {

    @ParameterizedTest
    @CsvSource({
        "windows-1251,Слово Президента к гостям",
        "KOI8-U,Слово Президента к гостям",
        "ISO-8859-5,Слово Президента к гостям",
        "IBM866,Слово Президента к гостям",
        "KOI8-U,Їхні слова є важливими",
        "windows-1251,Їхні слова є важливими"
    })
    void choosesTheOneThatMakesWordsOfSmallLetters(String charset, String text) {
        byte[] body = ("<h1>" + text + "</h1>").getBytes(Charset.forName(charset));

        Charset guess = CyrillicGuess.of(body);

        assertThat(guess).isEqualTo(Charset.forName(charset));
    }
}
