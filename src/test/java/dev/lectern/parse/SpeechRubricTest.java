package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpeechRubricTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Money and harbours - Speeches - Bank of Velmora|https://bank.example/1|true",
                "Money and harbours - Bank of Velmora|https://bank.example/speeches/1|true",
                "Money and harbours - News - Bank of Velmora|https://bank.example/news/1|false",
                "Money and speeches - Bank of Velmora|https://bank.example/1|false"
            })
    void tellsAPartOfASiteThatHoldsSpeeches(String title, String url, boolean holds) {
        String html = "<html><head><title>" + title + "</title></head><body><h1>Money and harbours</h1></body></html>";

        boolean found = SpeechRubric.holds(HtmlReader.read(html, Hints.NONE), url);

        assertThat(found).isEqualTo(holds);
    }
}
