package dev.lectern.parse;

import dev.lectern.speech.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeHoldersTest {
    @ParameterizedTest
    @CsvSource({
        "THE PRESIDENT,Interview of President Roe by Ann Lee,Roe",
        "PRIME MINISTER,Remarks by President Roe and Prime Minister Vale of Velmora,Vale"
    })
    void findsWhomTheTitleCallsSo(String label, String title, String name) {
        Person holder = new OfficeHolders(title).of(label);

        assertThat(holder).extracting(Person::name).isEqualTo(name);
    }

    @Test
    void findsNobodyWhenTwoHoldTheOffice() {
        OfficeHolders holders = new OfficeHolders("Talks of President Roe with President Vale");

        assertThat(holders.of("THE PRESIDENT")).isNull();
    }

    @Test
    void writesTheNameAsTheTitlePrintsIt() {
        OfficeHolders holders = new OfficeHolders("Remarks by President Roe");

        assertThat(holders.asPrinted("PRESIDENT ROE")).isEqualTo("President Roe");
    }
}
