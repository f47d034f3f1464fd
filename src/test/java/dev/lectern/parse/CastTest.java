package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CastTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Lucan Underbridge", "Mr Underbridge", "L. Underbridge", "LUCAN UNDERBRIDGE", "Underbridge"})
    void findsWhoIsMeantByAShorterName(String label) {
        Cast cast = new Cast(List.of(new Person("Lucan Underbridge", "Member")));

        assertThat(cast.match(label)).isEqualTo("Lucan Underbridge");
    }

    @Test
    void namesNobodyWhenTwoCouldBeMeant() {
        Cast cast = new Cast(List.of(new Person("Ada Smith", null), new Person("Bea Smith", null)));

        assertThat(cast.match("Ms Smith")).isNull();
    }

    @Test
    void addsSomebodyWithTheOfficeOfTheLabel() {
        Cast cast = new Cast(List.of());

        assertThat(cast.add("President Jane Roe")).isEqualTo("Jane Roe");
        assertThat(cast.person("Jane Roe").role()).isEqualTo("President");
    }

    @Test
    void readsAnOfficeShortenedToItsCapitalsBeforeANameOfTheTitle() {
        Cast cast = new Cast(List.of(), "Pressekonferenz von Bundeskanzlerin Hallberg und Ministerpräsident Vinter");

        String name = cast.who("BK’in Hallberg");

        assertThat(name).isEqualTo("Hallberg");
    }

    @Test
    void takesTheNameFromTheTextRatherThanFromALabelInCapitals() {
        Cast cast = new Cast(List.of());
        cast.listen(List.of(Block.paragraph("I am here with our candidate, Susan Hale, who knows the bay.")));

        String name = cast.who("SUSAN HALE, CANDIDATE FOR TERN BAY");

        assertThat(name).isEqualTo("Susan Hale");
    }
}
