package dev.lectern.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainDatesTest {

    @ParameterizedTest
    @CsvSource({"2018,2018", "2018-06,June 2018", "2018-06-03,3 June 2018", "2018-99,2018-99", "someday,someday"})
    void keepsThePrecisionOfThePage(String iso, String plain) {
        assertThat(PlainDates.of(iso)).isEqualTo(plain);
    }
}
