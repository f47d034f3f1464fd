package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GenitiveNameTest {

    @ParameterizedTest
    @CsvSource({
        "Олега Светлова, Олег Светлов",
        "Андрея Гаваньского, Андрей Гаваньский",
        "Игоря Мостовенко, Игорь Мостовенко",
        "Анны Крутояровой, Анна Крутоярова",
        "Марии Причальской, Мария Причальская",
        "Ольги Петровны Светиной, Ольга Петровна Светина",
        "Петра Лодочникова, Пётр Лодочников",
        "А.К.Ветлугина, А.К.Ветлугин"
    })
    void turnsARussianNameBack(String genitive, String nominative) {
        String name = GenitiveName.nominative(genitive);

        assertThat(name).isEqualTo(nominative);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vojtěcha Maliny", "Светлова", "Олега Толстого"})
    void hasNoAnswerWhereTheEndingsLeaveAChoice(String genitive) {
        String name = GenitiveName.nominative(genitive);

        assertThat(name).isNull();
    }

    @Test
    void givesNobodyAForeignCaseForAName() {
        TitlePeople people = TitlePeople.of("Projev prezidenta republiky Vojtěcha Maliny ke Dni přístavů");

        assertThat(people.declined()).containsExactly("Vojtěcha Maliny");
    }

    @Test
    void knowsWhatStandsBeforeAFinnishSpeech() {
        TitlePeople people = TitlePeople.of("Pääministeri Aino Rautavaaran puhe satamassa");

        assertThat(people.declined()).containsExactly("Aino Rautavaaran");
    }
}
