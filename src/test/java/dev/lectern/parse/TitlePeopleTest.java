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
                "Intervention by Minister for Foreign Affairs Dr Leonard Seah at the Forum|Leonard Seah|Minister for Foreign Affairs",
                "Speech by the Taoiseach, Aoife Moriarty TD, at the Dialogue|Aoife Moriarty|Taoiseach",
                "Speech for the Honourable Anita Roe, Minister of Ports, at the Quay|Anita Roe|Minister of Ports",
                "Remarks by High Representative/Vice-President Aurelio Roe upon arrival|Aurelio Roe|High Representative/Vice-President",
                "Speech by His Excellency Hon. Dr. Joseph Roe, President of Velmora, at Selby|Joseph Roe|President of Velmora",
                "Remarks by First Lady Jane Roe at the School|Jane Roe|First Lady",
                "Address by the Vice President, Senator Ibrahim Roe, at the Quay|Ibrahim Roe|Vice President",
                "DPM Jane Roe at the Opening of the Port|Jane Roe|DPM",
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
