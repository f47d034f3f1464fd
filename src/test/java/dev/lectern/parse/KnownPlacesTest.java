package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KnownPlacesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Minsk", "New York", "kigali", "Buenos Aires"})
    void knowsTheCitiesOfTheTimeZones(String name) {
        assertThat(KnownPlaces.isCity(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Missouri", "D.C.", "Rwanda", "Deutschland", "United Kingdom"})
    void knowsWhatIsPrintedBehindACity(String name) {
        assertThat(KnownPlaces.isRegion(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Velmora", "Anna Petrova", ""})
    void knowsNoOthers(String name) {
        assertThat(KnownPlaces.isCity(name) || KnownPlaces.isRegion(name)).isFalse();
    }
}
