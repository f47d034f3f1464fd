package dev.lectern.parse;

import dev.lectern.speech.Repair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordRepairTest {

    @Test
    void restoresADamagedWordAndListsItsPlace() {
        List<Repair> repairs = new ArrayList<>();

        String text = new WordRepair().repair("One inpidual and two pisions.", 3, 2, repairs);

        assertThat(text).isEqualTo("One individual and two divisions.");
        assertThat(repairs)
                .containsExactly(
                        new Repair(3, 2, 4, "inpidual", "individual"), new Repair(3, 2, 23, "pisions", "divisions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proper people speak plainly", "Mushikiwabo pqrstp", "opinion", "\uD83D\uDE00 p"})
    void leavesEveryOtherWordAlone(String text) {
        List<Repair> repairs = new ArrayList<>();

        assertThat(new WordRepair().repair(text, 1, 1, repairs)).isEqualTo(text);
    }
}
