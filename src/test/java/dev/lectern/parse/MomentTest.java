package dev.lectern.parse;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-06-03T10:00:00+02:00|2018-06-03|2018-06-03T10:00+02:00",
                "2018-06-03 19:42:49-05:00|2018-06-03|2018-06-03T19:42-05:00",
                "2018-06-03T10:00:00.000Z|2018-06-03|2018-06-03T10:00Z",
                "2018-06-03T00:00:00Z|2018-06-03|",
                "2018-06-03T10:00:00|2018-06-03|",
                "2018-06-03|2018-06-03|",
                "June 3, 2018, 6:22 P.M. EDT|2018-06-03|2018-06-03T18:22-04:00"
            })
    void readsADateAndTheInstantWhereTheZoneIsGiven(String text, String date, String at) {
        Moment moment = Moment.of(text, Locale.ROOT, null);

        assertThat(moment).isNotNull();
        assertThat(moment.date().date()).hasToString(date);
        assertThat(moment.at() == null ? null : moment.at().toString()).isEqualTo(at);
    }

    @Test
    void readsABareClockTimeInTheZoneOfTheSource() {
        Moment moment = Moment.of("10 March 2017, 17:30", Locale.ENGLISH, ZoneId.of("Europe/Moscow"));

        assertThat(moment).isNotNull();
        assertThat(moment.at()).hasToString("2017-03-10T17:30+03:00");
    }

    @Test
    void readsNothingWithoutADate() {
        assertThat(Moment.of("17:30", Locale.ENGLISH, ZoneId.of("Europe/Moscow")))
                .isNull();
    }
}
