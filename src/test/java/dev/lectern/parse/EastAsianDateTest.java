package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EastAsianDateTest {

    @ParameterizedTest
    @CsvSource({"2018年6月3日,2018-06-03", "2018년 6월 3일,2018-06-03", "令和元年6月3日,2019-06-03", "民國107年6月3日,2018-06-03"})
    void readsADate(String line, String date) {
        DateReader.Found found = EastAsianDate.at(DateToken.of(line), 0);

        assertThat(found).isNotNull();
        assertThat(found.date()).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018年", "3日", "大正7年6月3日"})
    void readsNoneWhereAPartIsMissingOrTheEraUnknown(String line) {
        assertThat(EastAsianDate.at(DateToken.of(line), 0)).isNull();
    }
}
