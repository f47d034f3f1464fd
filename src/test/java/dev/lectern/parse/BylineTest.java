package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BylineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remarks by Governor Edward M. Gramlich",
                "Speech by Ingrid Halloran, Member of the Board, at the Congress",
                "By Vice Chair Jane Roe",
                "Following are Governor Jane Roe’s remarks at the quay, today:",
                "Following is the text of Governor Jane Roe’s remarks at the quay:",
                "Remarks by",
                "Rede von Bundesministerin Anna Brandt",
                "Tal av statsminister Eva Lindqvist"
            })
    void tellsALineThatGivesTheWordsToSomebody(String line) {
        assertThat(Byline.isByline(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Meeting of the Harbour Economists", "Speech of the year", "By the sea", "Thank you, Governor"})
    void tellsOtherLinesApart(String line) {
        assertThat(Byline.isByline(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jerome H. Powell, Chair|Jerome H. Powell|Chair",
                "Governor Christopher J. Waller|Christopher J. Waller|Governor",
                "Delivered on behalf of the Mayor by Deputy Mayor Jane Roe|Jane Roe|Deputy Mayor",
                "Jane Roe|Jane Roe|"
            })
    void readsAPersonOnALineOfItsOwn(String line, String name, String role) {
        assertThat(Byline.listed(line)).containsExactly(new Person(name, role));
    }

    @Test
    void readsSeveralPeopleOfALine() {
        List<Person> people = Byline.listed("Theodora Quist, Governor; Evander Marchbanks, Deputy Governor");

        assertThat(people).extracting(Person::name).containsExactly("Theodora Quist", "Evander Marchbanks");
    }
}
