package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kigali, June 3, 2018|2018-06-03",
                "le 3 juin 2018|2018-06-03",
                "3 de junio de 2018|2018-06-03",
                "3 июня 2018 года|2018-06-03",
                "31. März 2003|2003-03-31",
                "2018-06-03|2018-06-03",
                "03.06.2018|2018-06-03",
                "2018年6月3日|2018-06-03",
                "in June 2018|2018-06"
            })
    void readsADateAsPeopleWriteIt(String line, String date) {
        DateReader.Found found = DateReader.first(line);

        assertThat(found).isNotNull();
        assertThat(found.date()).hasToString(date);
    }

    @Test
    void readsARangeOfDays() {
        DateReader.Found found = DateReader.first("3–4 June 2018");

        assertThat(found).isNotNull();
        assertThat(found.until()).hasToString("2018-06-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/06/2018", "June 31, 2018", "Phone 924-1048", ""})
    void readsNoDateWhereDayAndMonthCouldBeExchangedOrThereIsNone(String line) {
        assertThat(DateReader.first(line)).isNull();
    }
}
