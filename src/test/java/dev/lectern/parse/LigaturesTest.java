package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LigaturesTest {

    @ParameterizedTest
    @CsvSource({
        "ofﬁce,office",
        "ﬂood,flood",
        "eﬀort,effort",
        "aﬃrm,affirm",
        "baﬄe,baffle",
        "ﬅ,st",
        "ﬆ,st",
        "no ligature,no ligature",
        "½ m² Ⅳ ﬓ,½ m² Ⅳ ﬓ"
    })
    void partsTheLettersAndNoOtherCompatibilityForm(String text, String parted) {
        assertThat(Ligatures.parted(text)).isEqualTo(parted);
    }
}
