package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateTokenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3rd June, 2018|3/rd/June/2018",
                "21 апреля 2025 года|21/апреля/2025/года",
                "令和6年3月|令/和/6/年/3/月",
                "12 मई 2020|12/मई/2020",
                "–– !|''"
            })
    void partsWordsNumbersAndIdeographs(String line, String tokens) {
        assertThat(String.join(
                        "/", DateToken.of(line).stream().map(DateToken::text).toList()))
                .isEqualTo(tokens);
    }

    @Test
    void readsDigitsOfAnyScript() {
        DateToken token = DateToken.of("٢٠١٨").get(0);

        assertThat(token.number()).isEqualTo(2018);
        assertThat(token.isYear()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "31,true,false,false",
        "12,true,true,false",
        "0,false,false,false",
        "2018,false,false,true",
        "1799,false,false,false",
        "007,false,false,false",
        "99999999999,false,false,false"
    })
    void tellsDaysMonthsAndYears(String text, boolean day, boolean month, boolean year) {
        DateToken token = DateToken.of(text).get(0);

        assertThat(token.isDay()).isEqualTo(day);
        assertThat(token.isMonthNumber()).isEqualTo(month);
        assertThat(token.isYear()).isEqualTo(year);
    }
}
