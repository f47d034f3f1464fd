package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DayOfVisitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Today is Friday, 24 November 2026",
                "TODAY: 24 November 2026, 10:15",
                "Сегодня 24 ноября 2026 года",
                "Heute ist Freitag, der 24. November 2026",
                "Hoy es 24 de noviembre de 2026",
                "今日は2026年11月24日"
            })
    void aLineThatSaysWhichDayItIsTellsOfNoSpeech(String line) {
        assertThat(DayOfVisit.isTold(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Today, 24 November 2026, we open the harbour.",
                "24 November 2026",
                "Today we meet again",
                "Todays 24 November 2026",
                ""
            })
    void whatSaysMoreOrLessIsNoSuchLine(String line) {
        assertThat(DayOfVisit.isTold(line)).isFalse();
    }
}
