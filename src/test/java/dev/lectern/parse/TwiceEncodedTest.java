package dev.lectern.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TwiceEncodedTest {

    private static final String RUSSIAN = "Уважаемые друзья, я благодарю вас за эту встречу.";
    private static final String FRENCH = "L’été dernier, à Genève, nous avons décidé d’agir ensemble. ";

    @ParameterizedTest
    @CsvSource({"windows-1251", "ISO-8859-1"})
    void aPageThatGoesBackWithoutErrorIsReadAsItWasMeant(String misread) {
        String page = new String(RUSSIAN.getBytes(StandardCharsets.UTF_8), Charset.forName(misread));

        assertThat(TwiceEncoded.undone(page)).isEqualTo(RUSSIAN);
    }

    @Test
    void soIsAPageOfLatinLetters() {
        String page = new String(FRENCH.repeat(6).getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

        assertThat(TwiceEncoded.undone(page)).isEqualTo(FRENCH.repeat(6));
    }

    @Test
    void onePlaceThatDoesNotGoBackKeepsThePageAsItIs() {
        String page = new String(RUSSIAN.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1251")) + " Да.";

        assertThat(TwiceEncoded.undone(page)).isEqualTo(page);
    }

    @Test
    void quotesAloneAreDamageOfTheirPlaces() {
        String page = "Itâ€™s ours. ".repeat(30);

        assertThat(TwiceEncoded.undone(page)).isEqualTo(page);
    }
}
