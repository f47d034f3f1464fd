package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Speech by Anna Roe, Governor, at the 40th Annual Symposium, Port Selby, 3 May 2019|40th Annual Symposium",
                "Remarks at the Summit on Peace, Security and Growth, Kigali, June 3, 2018|Summit on Peace, Security and Growth",
                "Prime Minister’s speech at the opening of the Saltmere ferry|opening of the Saltmere ferry",
                "Rede von Anna Roe bei der Selbyer Sicherheitskonferenz, Selby, 3. Mai 2019|Selbyer Sicherheitskonferenz",
                "Discours lors de la cérémonie des vœux, Paris, le 3 janvier 2019|cérémonie des vœux",
                "Palabras del presidente en la inauguración del puerto, 3 de mayo de 2019|inauguración del puerto"
            })
    void readsTheOccasionThatALineNames(String line, String name) {
        assertThat(EventName.of(line, TitlePlace.of(line))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remarks at the Ministry of Ports, after the summit",
                "Remarks at a news conference after the summit, Kigali, June 3, 2018",
                "Speech at the National Assembly",
                "Remarks at the summit",
                "At the opening of the harbour the band played.",
                "Interview with Radio Marea",
                "İİİİ at the summit of all",
                ""
            })
    void housesSentencesAndNewsConferencesAreNone(String line) {
        assertThat(EventName.of(line, TitlePlace.of(line))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "at the,true",
        "Bank of Velmora at the,true",
        "bei der,true",
        "the,false",
        "at the quay,false",
        "'',false"
    })
    void aTieAtTheEndOfALineLeavesTheOccasionToTheNext(String line, boolean tie) {
        assertThat(EventName.endsInTie(line)).isEqualTo(tie);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Harbour Day 2019|Harbour Day 2019", "tbc|", "3 May 2019|", "''|"})
    void takesWhatStandsBehindALabel(String value, String name) {
        assertThat(EventName.labelled(value)).isEqualTo(name);
    }
}
