package dev.lectern.parse;

import dev.lectern.speech.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CapitalTitleTest {

    @Test
    void findsWhoSpeaksInALineOfCapitals() {
        TitlePeople people = CapitalTitle.people(
                "CONFERENCIA DE PRENSA DE LA PRESIDENTA DE LA NACIÓN, CASILDA MONTESOL DE LA RIVA, EN LA RESIDENCIA");

        assertThat(people.speakers())
                .containsExactly(new Person("CASILDA MONTESOL DE LA RIVA", "PRESIDENTA DE LA NACIÓN"));
    }

    @Test
    void anOfficeAloneIsNobody() {
        assertThat(CapitalTitle.people("PRESS CONFERENCE BY THE PRESIDENT").speakers())
                .isEmpty();
    }
}
