package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClockTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6:22 P.M. EST|18:22|-05:00",
                "10:30 a.m. ET|10:30|America/New_York",
                "12:05 a.m. UTC|00:05|Z",
                "Speech at 6.22pm|18:22|",
                "9 p. m.|21:00|",
                "12 noon|12:00|",
                "18.00 Uhr|18:00|",
                "um 9.30 Uhr MEZ|09:30|+01:00",
                "19 h 30|19:30|",
                "19h|19:00|",
                "kl. 10.00|10:00|",
                "21 апреля 2025 года 16:45 Москва|16:45|",
                "14:20 (MSK)|14:20|+03:00",
                "16:45 московское время|16:45|Europe/Moscow",
                "10:00 GMT+2|10:00|+02:00",
                "10:00:00+02:00|10:00|+02:00",
                "19:42:49-0500|19:42|-05:00",
                "14時20分|14:20|",
                "13:45–14:30 CET|13:45|",
                "13:45-14:30|13:45|",
                "13:45 - 14:30|13:45|"
            })
    void readsAClockTimeWithItsZone(String line, String time, String zone) {
        ClockTime found = ClockTime.first(line);

        assertThat(found).isNotNull();
        assertThat(found.time()).hasToString(time);
        assertThat(found.zone() == null ? null : found.zone().getId()).isEqualTo(zone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3.50 dollars", "31. März 2003", "25:10", "Room 12", "$3.50", "03.06.2018", "20 of May", ""})
    void takesNoOtherNumbersForAClockTime(String line) {
        assertThat(ClockTime.first(line)).isNull();
    }
}
