package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageTextTest {

    private static final Block LINE = Block.paragraph("Dear friends, the ferry runs again.");

    @Test
    void givesAnotherTitleAndLeavesTheRest() {
        PageText page = new PageText(Metadata.NONE, "Home", Evidence.META, List.of(), List.of(LINE));

        PageText result = page.withTitle("Remarks at the harbour", Evidence.LISTING);

        assertThat(result.title()).isEqualTo("Remarks at the harbour");
        assertThat(result.titleEvidence()).isEqualTo(Evidence.LISTING);
        assertThat(result.body()).containsExactly(LINE);
    }

    @Test
    void givesAnotherTextAndLeavesTheRest() {
        PageText page = new PageText(Metadata.NONE, "Home", Evidence.META, List.of(LINE), List.of());

        PageText result = page.withText(List.of(), List.of(LINE));

        assertThat(result.preamble()).isEmpty();
        assertThat(result.body()).containsExactly(LINE);
        assertThat(result.title()).isEqualTo("Home");
    }
}
