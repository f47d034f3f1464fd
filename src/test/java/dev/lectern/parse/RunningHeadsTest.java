package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RunningHeadsTest {

    private static final String TEXT = "Some words.\n".repeat(12);

    @Test
    void findsLinesAtTheEndsOfPages() {
        String page = "Harbour Council\n" + TEXT + "Press Service\n";

        assertThat(found(page + "\f" + page + "\f" + page))
                .containsExactly(
                        "Press Service", "Harbour Council", "Press Service", "Harbour Council", "Press Service");
    }

    @Test
    void keepsTheFirstLineOfTheTextWhichMayBeTheTitle() {
        assertThat(found("On Salt\n" + TEXT + "\fOn Salt\n" + TEXT + "\fOn Salt\n" + TEXT))
                .hasSize(2);
    }

    @Test
    void findsHeadsWithFiguresThatGrow() {
        assertThat(found("On Salt I-1\n" + TEXT + "\fOn Salt I-2\n" + TEXT + "\fOn Salt I-3\n" + TEXT))
                .hasSize(3);
        assertThat(found("On Salt I-3\n" + TEXT + "\fOn Salt I-1\n" + TEXT + "\fOn Salt I-2\n" + TEXT))
                .isEmpty();
    }

    @Test
    void leavesLinesThatStandElsewhereToo() {
        String page = "MR ROE\n" + TEXT + "MR ROE\n" + TEXT;

        assertThat(found(page + "\f" + page + "\f" + page)).isEmpty();
    }

    @Test
    void leavesLinesOfOnePage() {
        assertThat(found("One\n" + TEXT + "\fTwo words\n" + TEXT + "\fThree\n" + TEXT))
                .isEmpty();
    }

    @Test
    void leavesLinesThatComeBackOnOnePageOnly() {
        assertThat(found("One\n" + TEXT + "\fAnd the sea\nAnd the sea\nAnd the sea\n" + TEXT))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Question:", "Question", "Question 3", "[Applause]", "It is so.", "12", "- -", "Jane Roe: Yes"})
    void takesNoLabelDirectionOrSentenceForAHead(String line) {
        assertThat(RunningHeads.canBe(line)).isFalse();
    }

    private static List<String> found(String text) {
        List<PlainLine> lines = PlainLine.of(text);
        BitSet starts = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            starts.set(i, lines.get(i).opensPage());
        }
        return RunningHeads.of(lines, starts, new BitSet()).stream()
                .mapToObj(line -> lines.get(line).text())
                .toList();
    }
}
