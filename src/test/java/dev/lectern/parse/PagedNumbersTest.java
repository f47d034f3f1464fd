package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PagedNumbersTest {

    private static final String TEXT = "Some words.\n".repeat(12);

    @Test
    void findsNumbersThatGrowWithThePages() {
        assertThat(found(TEXT + "7\n\f" + TEXT + "8\n\f" + TEXT + "9\n")).containsExactly("7", "8", "9");
    }

    @Test
    void findsNumbersInHeads() {
        assertThat(found("Jane Roe 1\n" + TEXT + "\fJane Roe 2\n" + TEXT)).containsExactly("Jane Roe 1", "Jane Roe 2");
    }

    @Test
    void leavesNumbersThatDoNotGrow() {
        assertThat(found(TEXT + "7\n\f" + TEXT + "7\n\f" + TEXT + "5\n")).isEmpty();
    }

    @Test
    void leavesNumbersInTheMiddleOfAPage() {
        assertThat(found(TEXT + "7\n" + TEXT + "\f" + TEXT + "8\n" + TEXT)).isEmpty();
    }

    @Test
    void takesOneNumberOnAShortPrintWhenItIsThatOfItsPageAndStandsBelowTheText() {
        assertThat(found(TEXT + "\f" + TEXT + "2\n")).containsExactly("2");
        assertThat(found(TEXT + "\f" + TEXT + "12\n")).isEmpty();
        assertThat(found(TEXT + "\f2\n" + TEXT)).isEmpty();
    }

    private static List<String> found(String text) {
        List<PlainLine> lines = PlainLine.of(text);
        BitSet starts = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            starts.set(i, lines.get(i).opensPage());
        }
        return PagedNumbers.of(lines, starts).stream()
                .mapToObj(line -> lines.get(line).text())
                .toList();
    }
}
