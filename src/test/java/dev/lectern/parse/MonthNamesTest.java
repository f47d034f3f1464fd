package dev.lectern.parse;

import java.time.Month;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MonthNamesTest {

    @ParameterizedTest
    @CsvSource({
        "June,JUNE",
        "июня,JUNE",
        "червня,JUNE",
        "czerwca,JUNE",
        "Sept,SEPTEMBER",
        "März,MARCH",
        "août,AUGUST",
        "AOUT,AUGUST",
        "HAZİRAN,JUNE",
        "Jänner,JANUARY",
        "حزيران,JUNE",
        "يونيو,JUNE",
        "kesäkuuta,JUNE",
        "Ιουνίου,JUNE",
        "ივნისი,JUNE"
    })
    void knowsTheMonthsOfManyLanguages(String name, Month month) {
        assertThat(MonthNames.of(name)).isEqualTo(month);
    }

    @Test
    void doesNotGuessWhereTwoLanguagesDisagree() {
        assertThat(MonthNames.of("listopada")).isNull();
        assertThat(MonthNames.of("listopada", Locale.forLanguageTag("hr"))).isEqualTo(Month.OCTOBER);
    }

    @Test
    void takesShortNamesOnlyInTheirOwnLanguage() {
        assertThat(MonthNames.of("out", Locale.ENGLISH)).isNull();
        assertThat(MonthNames.of("out", Locale.forLanguageTag("pt"))).isEqualTo(Month.OCTOBER);
    }
}
