package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningPeopleTest {

    @Test
    void readsTwoWhoAppearTogether() {
        assertThat(
                        people(
                                "Secretary Jane Q. Roe And Velmoran Foreign Minister Desmond Doe At a Joint Press Availability"))
                .containsExactly(
                        new Person("Jane Q. Roe", "Secretary"), new Person("Desmond Doe", "Velmoran Foreign Minister"));
    }

    @Test
    void readsWhoHoldsABriefing() {
        assertThat(people("Press Secretary Air Force Brig. Gen. Paul Ransome Holds a Press Briefing"))
                .map(Person::name)
                .containsExactly("Paul Ransome");
    }

    @Test
    void aTitleWithoutAnOfficeNamesNobody() {
        assertThat(people("Velmora And Selby At the Crossroads")).isEmpty();
    }

    private static List<Person> people(String title) {
        List<Person> people = new ArrayList<>();
        OpeningPeople.read(title, Word.of(title), people);
        return people;
    }
}
