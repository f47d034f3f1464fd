package dev.lectern.parse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonLabelTest {
    @ParameterizedTest
    @CsvSource({
        "Jane Roe,NAME,Jane Roe,",
        "В.Ладогина,NAME,В.Ладогина,",
        "K J Dikobo,NAME,K J Dikobo,",
        "Mr Downing,TITLED,Downing,",
        "Mr K J DIKOBO,TITLED,K J DIKOBO,",
        "PRESIDENT ROE,TITLED,ROE,PRESIDENT",
        "President Jane Roe,TITLED,Jane Roe,President",
        "'Jane Roe, Minister of Tides',TITLED,Jane Roe,Minister of Tides",
        "'Shri Ram Roe, Official Spokesperson',TITLED,Ram Roe,Official Spokesperson",
        "'Prime Minister of Latvia, Ilze Roe',TITLED,Ilze Roe,Prime Minister of Latvia",
        "PM Terence Roe,TITLED,Terence Roe,PM",
        "PM Roe,TITLED,Roe,PM",
        "GEN. ROE,TITLED,ROE,",
        "THE PRESIDENT,OFFICE,,THE PRESIDENT",
        "The MINISTER OF HOME AFFAIRS,OFFICE,,The MINISTER OF HOME AFFAIRS",
        "Roe,SURNAME,Roe,",
        "HON MEMBERS,CAPITALS,,",
        "Une habitante,OTHER,,",
        "It is this,OTHER,,"
    })
    void readsWhatALabelIsMadeOf(String label, PersonLabel.Shape shape, @Nullable String name, @Nullable String role) {
        assertThat(PersonLabel.of(label)).isEqualTo(new PersonLabel(shape, name, role));
    }

    @Test
    void readsAnOfficeBeforeTheComma() {
        PersonLabel label = PersonLabel.of("MINISTRA DE PUERTOS, ANA ROBLE");

        assertThat(label).isEqualTo(new PersonLabel(PersonLabel.Shape.TITLED, "ANA ROBLE", "MINISTRA DE PUERTOS"));
    }

    @Test
    void takesAnOfficeWithItsFieldForAnOffice() {
        PersonLabel label = PersonLabel.of("Ministro de Agricultura");

        assertThat(label.shape()).isEqualTo(PersonLabel.Shape.OFFICE);
    }

    @Test
    void takesMonsieurForNoInitial() {
        PersonLabel label = PersonLabel.of("M. Aurélien Delbos");

        assertThat(label.name()).isEqualTo("Aurélien Delbos");
    }
}
