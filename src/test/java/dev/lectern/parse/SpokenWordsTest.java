package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpokenWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"I thank you.", "Мы начали.", "Je vous remercie.", "Wir danken Ihnen.", "我们开始。", "نحن هنا"})
    void hearsSomebodySpeak(String text) {
        assertThat(SpokenWords.any(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The ferry left at noon.", "The US fleet left.", "Паром ушёл в полдень."})
    void hearsNobodyInAReport(String text) {
        assertThat(SpokenWords.any(text)).isFalse();
    }

    @Test
    void leavesOutWhatIsQuoted() {
        SpokenWords.Count count = SpokenWords.unquoted("She said “we did it, my friends” and left.");

        assertThat(count.own()).isZero();
    }
}
