package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Repair;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpeechRepairsTest {

    private static final String DAMAGED = "No inpidualâ€™s pisions";

    @Test
    void listsBothSortsInOrderWithTheirPlacesInTheRepairedText() {
        SpeechRepairs repairs = new SpeechRepairs(page(DAMAGED), true);

        String text = repairs.paragraph("No inpidual’s pisions", 3, 2);

        assertThat(text).isEqualTo("No individual’s divisions");
        assertThat(repairs.list())
                .containsExactly(
                        new Repair(3, 2, 3, "inpidual", "individual"),
                        new Repair(3, 2, 13, "â€™", "’"),
                        new Repair(3, 2, 16, "pisions", "divisions"));
    }

    @Test
    void repairsNoWordsWithoutADictionary() {
        SpeechRepairs repairs = new SpeechRepairs(page(DAMAGED), false);

        assertThat(repairs.paragraph("No inpidual’s pisions", 1, 1)).isEqualTo("No inpidual’s pisions");
        assertThat(repairs.list()).containsExactly(new Repair(1, 1, 11, "â€™", "’"));
    }

    @Test
    void theTitleIsTurnZero() {
        SpeechRepairs repairs = new SpeechRepairs(page("Sound."), true);

        assertThat(repairs.title("Roe’s pision")).isEqualTo("Roe’s division");
        assertThat(repairs.list())
                .containsExactly(new Repair(0, 0, 3, "â€™", "’"), new Repair(0, 0, 6, "pision", "division"));
    }

    private static PageRepair page(String text) {
        return PageRepair.of(new PageText(
                Metadata.NONE, "Roeâ€™s pision", Evidence.HEADING, List.of(), List.of(Block.paragraph(text))));
    }
}
