package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageFrameTest {

    private static final String LINE = "this line is as wide as the column in which the whole of the text was set,\n";

    @Test
    void takesOutNumbersWithTheHeadsBesideThemAndMarksThePage() {
        String frame = "\nPress Service\n\n%d\n\nHarbour Council\n\n";
        String text = LINE.repeat(7) + frame.formatted(1) + LINE.repeat(7) + frame.formatted(2) + LINE;

        List<PlainLine> lines = PageFrame.without(PlainLine.of(text));

        assertThat(lines).map(PlainLine::text).containsOnly(LINE.strip());
        assertThat(lines).filteredOn(PlainLine::opensPage).hasSize(2);
        assertThat(lines.get(7).gap()).isEqualTo(4);
    }

    @Test
    void takesOutWhatStandsBesideFormFeeds() {
        String page = "Harbour Council  %d\n\n" + LINE.repeat(7) + "\fHarbour Council  %d\n\n" + LINE.repeat(7);

        List<PlainLine> lines = PageFrame.without(PlainLine.of(page.formatted(1, 2)));

        assertThat(lines).map(PlainLine::text).hasSize(14).containsOnly(LINE.strip());
    }

    @Test
    void leavesATextWithoutPagesAsItIs() {
        List<PlainLine> lines = PlainLine.of(LINE.repeat(7) + "\n12.\n\n" + LINE.repeat(7));

        assertThat(PageFrame.without(lines)).isEqualTo(lines);
    }

    @Test
    void leavesNothingOfNothing() {
        assertThat(PageFrame.without(List.of())).isEmpty();
    }
}
