package dev.lectern.parse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "03.06.2018,und,2018-06-03",
        "25/06/2018,und,2018-06-25",
        "06/25/2018,und,2018-06-25",
        "03/06/2018,und,",
        "03/06/2018,en,",
        "03/06/2018,en-CA,",
        "03/06/2018,en-GB,2018-06-03",
        "03/06/2018,en-US,2018-03-06",
        "03-06-2018,nl,2018-06-03",
        "03/06-2018,fr,",
        "3/4/2018,en-AU,2018-04-03",
        "3/4/2018,th,2018-04-03",
        "3/4/2018,es-PR,2018-03-04",
        "3/4/2018,hu,",
        "06.03.2018,en,2018-03-06",
        "06.03.2018,en-US,"
    })
    void readsADateInFiguresWhereItsOrderIsCertain(String line, String language, @Nullable String date) {
        DateReader.Found found = DateFigures.at(line, DateToken.of(line), 0, Locale.forLanguageTag(language));

        assertThat(found == null ? null : found.date().text()).isEqualTo(date);
    }
}
