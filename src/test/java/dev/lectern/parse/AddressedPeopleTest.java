package dev.lectern.parse;

import dev.lectern.speech.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressedPeopleTest {

    @Test
    void findsAMinisterBehindAMinistry() {
        assertThat(AddressedPeople.in("From: Ministry of Ports and The Rt Hon Simon Peverell MP"))
                .containsExactly(new Person("Simon Peverell", null));
    }

    @Test
    void findsTwoWhereTwoAreNamed() {
        assertThat(AddressedPeople.in("Hon Kiri Parata, Hon Dr Jane Roe"))
                .containsExactly(new Person("Kiri Parata", null), new Person("Jane Roe", null));
    }

    @Test
    void whoIsNotOfAGovernmentMayBeOfThePress() {
        assertThat(AddressedPeople.in("Contact: Mr John Doe")).isEmpty();
    }
}
