package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecurringLinesTest {

    private static final String LINE = "this line is as wide as the column in which the whole of the text was set,\n";
    private static final String PAGE = LINE.repeat(7);

    @Test
    void findsALineThatCutsSentencesAtRegularDistances() {
        String head = "\nHarbour Council\n\n";

        assertThat(found(PAGE + head + PAGE + LINE + head + PAGE + head + LINE)).hasSize(3);
    }

    @Test
    void leavesALineThatComesBackBetweenSentences() {
        String said = "This" + LINE.substring(4) + LINE.repeat(6) + "and so it is.\n";
        String label = "\nMR ROE\n\n";

        assertThat(found(said + label + said + label + said + label + said)).isEmpty();
    }

    @Test
    void leavesALineAtIrregularDistances() {
        String head = "\nHarbour Council\n\n";

        assertThat(found(PAGE + head + PAGE.repeat(3) + head + PAGE + head + LINE))
                .isEmpty();
    }

    @Test
    void leavesStageDirections() {
        String applause = "\n(Applause)\n\n";

        assertThat(found(PAGE + applause + PAGE + applause + PAGE + applause + LINE))
                .isEmpty();
    }

    private static List<String> found(String text) {
        List<PlainLine> lines = PlainLine.of(text);
        return RecurringLines.of(lines, WrapWidth.of(lines)).stream()
                .mapToObj(line -> lines.get(line).text())
                .toList();
    }
}
