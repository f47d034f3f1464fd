package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordRepairTest {

    @Test
    void findsDamagedWordsAndTheirPlaces() {
        assertThat(new WordRepair().fixes("One inpidual and two pisions."))
                .containsExactly(new TextFix(4, "inpidual", "individual"), new TextFix(21, "pisions", "divisions"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proper people speak plainly",
                "Mushikiwabo pqrstp",
                "opinion per pest counties",
                "\uD83D\uDE00 p",
                "https://speeches.example/the/inpidual.html",
                "see /inpidual or www.inpidual.org or a@inpidual",
                "inpidual@speeches.example"
            })
    void leavesEveryOtherWordAlone(String text) {
        assertThat(new WordRepair().fixes(text)).isEmpty();
    }

    @Test
    void aWordBesideAStrokeIsAWord() {
        assertThat(new WordRepair().fixes("the group/inpidual")).hasSize(1);
    }
}
