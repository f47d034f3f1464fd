package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeadTest {
    private static final Block TOLD = Block.paragraph("After the talks Jane Roe met the press.");
    private static final Block SAID = Block.paragraph("I thank you all for coming.");
    private static final Block LABEL = Block.paragraph("Jane Roe: Good morning.");

    @Test
    void isWhatTellsOfTheSpeakerAboveTheFirstLabel() {
        assertThat(Lead.length(List.of(TOLD, LABEL, SAID), 1)).isEqualTo(1);
    }

    @Test
    void isNotWhatASpeakerSays() {
        assertThat(Lead.length(List.of(SAID, LABEL), 1)).isZero();
    }

    @Test
    void isNowhereWithoutALabel() {
        assertThat(Lead.length(List.of(TOLD, SAID), -1)).isZero();
    }

    @Test
    void isNotAStageDirection() {
        assertThat(Lead.length(List.of(Block.paragraph("(The hall rises for Jane Roe.)"), LABEL), 1))
                .isZero();
    }

    @Test
    void isKnownToNameSomebodyOrNot() {
        Block said = Block.paragraph("The harbour is open again. The builders have finished, and the ships return.");

        assertThat(Lead.namesSomebody(List.of(TOLD))).isTrue();
        assertThat(Lead.namesSomebody(List.of(said))).isFalse();
    }

    @Test
    void isNotToldInALanguageWhoseSpeakersAreNotKnown() {
        Block said = Block.paragraph("Bha Jane Roe an seo an-dè.");

        assertThat(Lead.length(List.of(said, Block.paragraph("Jane Roe: Madainn mhath.")), 1))
                .isZero();
    }
}
