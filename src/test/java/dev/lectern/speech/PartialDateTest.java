package dev.lectern.speech;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2018,       2018-01-01, 2018-12-31",
        "2018-06,    2018-06-01, 2018-06-30",
        "2024-02,    2024-02-01, 2024-02-29",
        "2018-06-03, 2018-06-03, 2018-06-03"
    })
    void spansTheDaysItCanMean(String text, LocalDate earliest, LocalDate latest) {
        var date = new PartialDate(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18", "2018-13", "2018-02-30", "June 2018", "20180603"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> new PartialDate(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void keepsThePrecisionItIsGiven() {
        assertThat(PartialDate.of(YearMonth.of(2018, 6))).hasToString("2018-06");
        assertThat(PartialDate.of(LocalDate.of(2018, 6, 3))).hasToString("2018-06-03");
    }
}
