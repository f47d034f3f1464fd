package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageRepairTest {

    private static final Block LABELLED =
            new Block(Block.Kind.PARAGRAPH, "PrÃ©sident: Je suis lÃ©ger.", 11, 1, 0, Set.of());

    @Test
    void repairsTitleAndTextBeforeTheyAreRead() {
        PageRepair repair = PageRepair.of(page(LABELLED));

        assertThat(repair.page().title()).isEqualTo("Roe’s remarks");
        assertThat(repair.inTitle()).containsExactly(new TextFix(3, "â€™", "’"));
        assertThat(repair.page().body().get(0).text()).isEqualTo("Président: Je suis léger.");
        assertThat(repair.page().body().get(0).lead()).isEqualTo(10);
    }

    @Test
    void findsItsPlacesInAParagraphThatLostItsLabel() {
        PageRepair repair = PageRepair.of(page(LABELLED, Block.paragraph("Sound."), Block.paragraph("dÃ©jÃ©")));

        assertThat(repair.in("Je suis léger.")).containsExactly(new TextFix(9, "Ã©", "é"));
        assertThat(repair.in("Sound.")).isEmpty();
        assertThat(repair.in("déjé")).containsExactly(new TextFix(1, "Ã©", "é"), new TextFix(3, "Ã©", "é"));
    }

    private static PageText page(Block... body) {
        return new PageText(Metadata.NONE, "Roeâ€™s remarks", Evidence.HEADING, List.of(), List.of(body));
    }
}
