package dev.lectern.parse;

import dev.lectern.speech.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitlePeopleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foreign Minister Sergey Lavrov’s remarks and answers|Sergey Lavrov|Foreign Minister",
                "Statement by Foreign Minister Odalys Perrin on the three dark nights|Odalys Perrin|Foreign Minister",
                "Answers of the Minister of Tides, Jasper Cobblestone, to questions|Jasper Cobblestone|Minister of Tides",
                "Discours de Marguerite Vauclair, présidente du Conseil, pour le pont|Marguerite Vauclair|présidente du Conseil",
                "Declaración de la archivera mayor, Casilda Montesol, sobre el mapa|Casilda Montesol|archivera mayor"
            })
    void findsWhoSpeaksAndTheOffice(String title, String name, String role) {
        assertThat(TitlePeople.of(title).speakers()).containsExactly(new Person(name, role));
    }

    @Test
    void whoOwnsAnIdeaDoesNotSpeak() {
        assertThat(TitlePeople.of("Robert Schuman’s Vision for Europe: speech by Commissioner Jane Roe")
                        .speakers())
                .containsExactly(new Person("Jane Roe", "Commissioner"));
    }

    @Test
    void aSubjectBeforeAColonIsNobody() {
        assertThat(TitlePeople.of("Climate Change: Time to Act").speakers()).isEmpty();
    }

    @Test
    void namesNobodyWhereTheTitleNamesNobody() {
        assertThat(TitlePeople.of("On the dignity of small change").speakers()).isEmpty();
    }
}
