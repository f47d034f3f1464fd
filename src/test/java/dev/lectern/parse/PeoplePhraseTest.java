package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeoplePhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Minister for Foreign Affairs and Trade Jane Roe|Jane Roe|Minister for Foreign Affairs and Trade",
                "H.E. Mr. John Doe, President of the Republic of Velmora|John Doe|President of the Republic of Velmora",
                "ministra spraw zagranicznych Jana Kowalskiego|Jana Kowalskiego|ministra spraw zagranicznych",
                "la ministre de la Culture Anne Duvivier|Anne Duvivier|ministre de la Culture"
            })
    void readsAnOfficeAndAName(String line, String name, String role) {
        List<Person> people = new PeoplePhrase(line, Word.of(line)).at(0, false);

        assertThat(people).containsExactly(new Person(name, role));
    }

    @Test
    void readsTwoPeople() {
        String line = "Foreign Minister Karl Brandt and Minister for Europe Anne Duvivier";

        List<Person> people = new PeoplePhrase(line, Word.of(line)).at(0, false);

        assertThat(people).extracting(Person::name).containsExactly("Karl Brandt", "Anne Duvivier");
    }

    @Test
    void takesABareNameOnlyWhereTheTieSaysThatAPersonFollows() {
        String line = "Jane Roe";
        PeoplePhrase phrase = new PeoplePhrase(line, Word.of(line));

        assertThat(phrase.at(0, true)).hasSize(1);
        assertThat(phrase.at(0, false)).isEmpty();
    }
}
