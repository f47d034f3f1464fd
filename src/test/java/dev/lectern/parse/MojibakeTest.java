package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MojibakeTest {

    @ParameterizedTest
    @CsvSource({
        "â€™,’",
        "â€œ,“",
        "â€\u009D,”",
        "â€“,–",
        "â€¦,…",
        "â\u0080\u0099,’",
        "â‚¬,€",
        "Ã©,é",
        "Ã\u00AD,í",
        "Ã\u00A0,à",
        "ÃŸ,ß",
        "Â»,»",
        "Å‚,ł",
        "РџСЂРµР·РёРґРµРЅС‚,Президент",
        "ÐŸÑ€ÐµÐ·Ð¸Ð´ÐµÐ½Ñ‚,Президент",
        "Î•Î»Î»Î¬Î´Î±,Ελλάδα",
        "ä½\u00A0å¥½å\u0090\u2014,你好吗"
    })
    void goesBackToWhatItWas(String damaged, String meant) {
        StringBuilder restored = new StringBuilder();

        int length = Mojibake.restore(damaged, 0, restored);

        assertThat(restored).hasToString(meant);
        assertThat(length).isEqualTo(damaged.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "â was here",
                "ESPAÑA",
                "CAFÉ…",
                "Spaß“",
                "IRMÃ”",
                "SMÅ…",
                "СССР»",
                "РІЗНІ ДІЇ",
                "Şehir’de",
                "naïve — déjà vu",
                "Ђуро и Љиљана",
                "Ã"
            })
    void leavesWhatIsWrittenByRight(String text) {
        for (int at = 0; at < text.length(); at++) {
            assertThat(Mojibake.restore(text, at, new StringBuilder())).isZero();
        }
    }
}
