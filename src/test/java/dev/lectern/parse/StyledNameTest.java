package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StyledNameTest {

    @ParameterizedTest
    @CsvSource({
        "The Rt Hon Jane Roe MP,Jane Roe",
        "The Rt. Hon. Sir Karl Holm KCB KC MP,Sir Karl Holm",
        "Dame Ada Underbridge DBE,Dame Ada Underbridge",
        "Lord Roe of Holm,Lord Roe of Holm",
        "Jane ROE,Jane ROE",
        "The Queen,The Queen",
        "'',''"
    })
    void keepsTheName(String styled, String name) {
        assertThat(StyledName.bare(styled)).isEqualTo(name);
    }
}
