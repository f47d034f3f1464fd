package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimeZoneNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' EST'|-05:00",
                "' (MSK)'|+03:00",
                "' Eastern Time'|America/New_York",
                "+0300|+03:00",
                "' UTC+3'|+03:00",
                "' GMT'|Z",
                "' мск'|+03:00",
                "' eastern time'|America/New_York"
            })
    void readsAZoneBehindATime(String line, String zone) {
        TimeZoneName found = TimeZoneName.at(line, 0);

        assertThat(found).isNotNull();
        assertThat(found.zone().getId()).isEqualTo(zone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" Moscow", " IST", " - 14:30", " and then", "", " et 11:00", " est", " West Wing", " Art Museum"
            })
    void readsNoneWhereTheWordIsNoZoneOrMoreThanOne(String line) {
        assertThat(TimeZoneName.at(line, 0)).isNull();
    }
}
