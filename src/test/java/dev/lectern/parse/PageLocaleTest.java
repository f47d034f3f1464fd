package dev.lectern.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageLocaleTest {

    private static final String URL = "https://speeches.example/remarks";

    @ParameterizedTest
    @CsvSource({
        "It opened on 13/02/2018.,DAY_FIRST",
        "It opened on 02/13/2018.,MONTH_FIRST",
        "It opened on 13/02/2018 and closed on 02/14/2018.,UNKNOWN",
        "It opened on 13.02.2018.,UNKNOWN",
        "It opened on 03/04/2018.,UNKNOWN"
    })
    void anotherDateOfThePageShowsTheOrder(String line, FigureOrder order) {
        PageText page = page("en", null, line);

        assertThat(FigureOrder.of(PageLocale.of(page, Hints.of(URL, null)))).isEqualTo(order);
    }

    @Test
    void theDateOfPublicationShowsTheOrderOfTheSameDayInFigures() {
        PageText page = page("en", "2018-03-06T10:00:00Z", "06/03/2018");

        assertThat(FigureOrder.of(PageLocale.of(page, Hints.of(URL, null)))).isEqualTo(FigureOrder.DAY_FIRST);
    }

    @Test
    void theAddressShowsTheOrderOfTheSameDayInFigures() {
        Hints hints = Hints.of("https://speeches.example/2018/06/03/remarks", null);

        assertThat(FigureOrder.of(PageLocale.of(page("en", null, "06/03/2018"), hints)))
                .isEqualTo(FigureOrder.MONTH_FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.gov/speech,MONTH_FIRST",
        "https://www.example.gov.uk/speech,DAY_FIRST",
        "https://example.co.uk/speech,DAY_FIRST",
        "https://example.org.nz/speech,DAY_FIRST",
        "https://example.io/speech,UNKNOWN",
        "https://example.org/speech,UNKNOWN",
        "speech.html,UNKNOWN"
    })
    void englishWithoutACountryIsThatOfTheHost(String url, FigureOrder order) {
        assertThat(FigureOrder.of(PageLocale.of(page("en", null, "Thank you."), Hints.of(url, null))))
                .isEqualTo(order);
    }

    private static PageText page(String language, @Nullable String published, String line) {
        Metadata metadata = new Metadata(null, language, null, null, published);
        return new PageText(metadata, null, null, List.of(Block.paragraph(line)), List.of());
    }
}
