package dev.lectern.parse;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FigureOrderTest {

    @ParameterizedTest
    @CsvSource({
        "en-US,MONTH_FIRST",
        "en-GB,DAY_FIRST",
        "en-AU,DAY_FIRST",
        "en-ZA,DAY_FIRST",
        "en,UNKNOWN",
        "en-CA,UNKNOWN",
        "en-CO,UNKNOWN",
        "fr,DAY_FIRST",
        "fr-CA,DAY_FIRST",
        "es-MX,DAY_FIRST",
        "es-PR,MONTH_FIRST",
        "sv,DAY_FIRST",
        "th,DAY_FIRST",
        "hu,UNKNOWN",
        "zh,UNKNOWN",
        "en-u-rg-gbzzzz,DAY_FIRST",
        "fr-u-rg-uszzzz,MONTH_FIRST",
        "en-u-rg-123,UNKNOWN",
        "en-u-rg-1x,UNKNOWN",
        "en-u-rg,UNKNOWN",
        "und-x-lvariant-foo,UNKNOWN",
        "und,UNKNOWN"
    })
    void knowsTheOrderOfALanguageAndItsCountry(String tag, FigureOrder order) {
        assertThat(FigureOrder.of(Locale.forLanguageTag(tag))).isEqualTo(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"und-x-lvariant-foo", "en-u-rg", "ja-JP-x-lvariant-JP", "x-private"})
    void takesAnOrderOnWhateverTagAPageDeclares(String tag) {
        Locale given = FigureOrder.MONTH_FIRST.in(Locale.forLanguageTag(tag));

        assertThat(FigureOrder.of(given)).isEqualTo(FigureOrder.MONTH_FIRST);
    }

    @Test
    void aLocaleKeepsItsLanguageWhenItIsGivenAnOrder() {
        Locale given = FigureOrder.DAY_FIRST.in(Locale.US);

        assertThat(given.getLanguage()).isEqualTo("en");
        assertThat(FigureOrder.of(given)).isEqualTo(FigureOrder.DAY_FIRST);
    }
}
