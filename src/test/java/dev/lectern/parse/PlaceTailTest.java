package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTailTest {

    @ParameterizedTest
    @ValueSource(strings = {"Online", "Zoom", "Reuters", "The Herald", "Le Monde", "Easter"})
    void housesChannelsAndFeastsAreNoPlaces(String text) {
        assertThat(PlaceTail.isPlace(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Remarks at the Forum, Kigali|Kigali|Remarks at the Forum",
                "Remarks, Kigali, Rwanda|Kigali, Rwanda|Remarks",
                "Lecture, Princeton, New Jersey|Princeton, New Jersey|Lecture",
                "Washington, D.C.|Washington, D.C.|''",
                "At the Conference of Keepers, St. Louis, Missouri|St. Louis, Missouri|At the Conference of Keepers",
                "talks with Foreign Minister of Belarus Vladimir Makei Minsk|Minsk|talks with Foreign Minister of Belarus Vladimir Makei",
                "Rede des Ministers – Lübeck|Lübeck|Rede des Ministers",
                "Santos (SP)|Santos (SP)|''",
                "Remarks at the forum of keepers (Berlin)|Berlin|Remarks at the forum of keepers"
            })
    void findsThePlaceAtTheEndOfALine(String line, String place, String before) {
        assertThat(PlaceTail.of(line)).isEqualTo(new PlaceTail(place, before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Press Release",
                "News",
                "Speeches",
                "Reden",
                "Ministry of Ports",
                "Monday",
                "Foreign Minister",
                "Source: Reuters",
                "Topic: Norland",
                "World Water Day",
                "Festakt",
                "on the peace"
            })
    void takesNoRubricOfficeOrDayForAPlace(String line) {
        assertThat(PlaceTail.isPlace(line)).isFalse();
    }
}
