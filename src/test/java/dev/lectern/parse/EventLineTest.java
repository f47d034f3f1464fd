package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "At the 40th Annual Symposium, Jackson Hole, Wyoming (via webcast)|Jackson Hole, Wyoming",
                "Given at the Harbour Guild, Cardiff, United Kingdom|Cardiff, United Kingdom",
                "At the Summit on Financial Education, Federal Reserve Bank of Atlanta, Atlanta, Georgia|Atlanta, Georgia"
            })
    void findsThePlaceOfAnEvent(String line, String place) {
        assertThat(EventLine.isEvent(Block.paragraph(line))).isTrue();
        assertThat(EventLine.place(line)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"At last we have a bridge, and a long one.", "Thank you, Kigali", "at the quay"})
    void takesNoSentenceForAnEvent(String line) {
        assertThat(EventLine.isEvent(Block.paragraph(line))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"to be confirmed", "To be confirmed", "TBC", "Online", "Online via Zoom", "Онлайн"})
    void takesNoPlaceholderForAPlace(String value) {
        assertThat(EventLine.place(value)).isNull();
    }
}
