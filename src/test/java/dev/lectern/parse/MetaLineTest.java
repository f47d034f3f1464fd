package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MetaLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 May 2020|true",
                "Tuesday, May 3, 2020, 1:12 P.M. EDT|true",
                "END 1:45 P.M. EST|true",
                "3 мая 2020 года|true",
                "Oslo, 3 May 2020|false",
                "Monday|false"
            })
    void tellsALineOfDatesAndTimesAlone(String line, boolean only) {
        assertThat(MetaLine.isOnlyDateOrTime(line)).isEqualTo(only);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Venue: Candlewick", "Oslo, 3 May 2020", "Governor Anna Petrova", "Check against delivery"})
    void tellsWhatIsSaidAboutTheText(String line) {
        assertThat(MetaLine.isMeta(Block.paragraph(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"On 3 May 2020 we built the bridge.", "Question: Why now?", "Thank you all", "Mr President"})
    void leavesTheTextAlone(String line) {
        assertThat(MetaLine.isMeta(Block.paragraph(line))).isFalse();
    }
}
