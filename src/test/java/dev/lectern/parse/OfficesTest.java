package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OfficesTest {

    @ParameterizedTest
    @CsvSource({
        "President,true",
        "MINISTER,true",
        "Bundespräsident,true",
        "statsminister,true",
        "министр,true",
        "Vice-Chair,true",
        "harbour,false",
        "Lavrov,false",
        "'',false"
    })
    void knowsTheWordsOfOffices(String word, boolean office) {
        assertThat(Offices.isOffice(word)).isEqualTo(office);
    }

    @ParameterizedTest
    @CsvSource({
        "Governor Anna Petrova,true",
        "Anna Petrova,false",
        "The governor went home early,false",
        "Remarks by President Jane Roe,false"
    })
    void tellsALineOfAPersonWithOffice(String line, boolean told) {
        assertThat(Offices.isOfficeLine(line)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Türkei", "France", "Россия", "TURKEY"})
    void knowsCountriesInSeveralLanguages(String name) {
        assertThat(Offices.isCountry(name)).isTrue();
    }
}
