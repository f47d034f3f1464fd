package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SalutationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ladies and gentlemen,",
                "Mr President, your term begins today.",
                "Sehr geehrte Damen und Herren,",
                "Уважаемые коллеги!",
                "Mesdames et Messieurs,",
                "Señoras y señores:",
                "Szanowni Państwo!",
                "各位来宾，大家好"
            })
    void addressesListeners(String paragraph) {
        assertThat(Salutation.opens(paragraph)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The ladies and gentlemen left.", "Friendship grows.", "Yesterday Mr President left,"})
    void tellsOfThemOtherwise(String paragraph) {
        assertThat(Salutation.opens(paragraph)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thank you.", "Je vous remercie.", "Спасибо за внимание.", "Tack för att ni lyssnade."})
    void thanksThem(String paragraph) {
        assertThat(Salutation.thanks(paragraph)).isTrue();
    }
}
