package dev.lectern.parse;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageChainTest {

    private static final String LINE = "this line is as wide as the column in which the whole of the text was set,\n";

    @Test
    void findsNumbersThatCutSentencesAndGrowByOne() {
        assertThat(found(LINE.repeat(7) + "\n1\n\n" + LINE.repeat(7) + "\n2\n\n" + LINE.repeat(2) + "\n3\n"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void leavesNumbersOfSections() {
        String part = "\n\nThis" + LINE.substring(4) + LINE.repeat(6) + "and here it ends.\n\n";

        assertThat(found("1" + part + "2" + part + "3" + part + "4" + part)).isEmpty();
    }

    @Test
    void leavesFiguresThatFollowEachOther() {
        assertThat(found(LINE + "\n1\n\nand\n\n2\n\nand\n\n3\n\nand\n\n4\n\n" + LINE))
                .isEmpty();
    }

    @Test
    void leavesASingleNumber() {
        assertThat(found(LINE.repeat(7) + "\n7\n\n" + LINE.repeat(7))).isEmpty();
    }

    @Test
    void tellsPagesFromATableAmongThem() {
        String table = "\n\n3\n\n4\n\n5\n\n";

        assertThat(found(LINE.repeat(7) + "\n1\n\n" + LINE.repeat(7) + "\n2\n\n" + LINE.repeat(7) + "The end." + table
                        + LINE.repeat(7) + "\n3\n\n" + LINE.repeat(7) + "\n4\n\n" + LINE))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void needsNoCutWhereTheLineNamesPages() {
        String part = "This" + LINE.substring(4) + LINE.repeat(6) + "and here it ends.\n\n";

        assertThat(found(part + "Page 1\n\n" + part + "Page 2\n\n" + part)).containsExactly("Page 1", "Page 2");
        assertThat(found(part + "Page 2 of 2\n")).containsExactly("Page 2 of 2");
    }

    @Test
    void findsHeadsOfLeftAndRightPages() {
        String text = IntStream.range(2, 8)
                .mapToObj(page ->
                        LINE.repeat(7) + "\n" + (page % 2 == 0 ? page + " Jane Roe\n\n" : "On Salt " + page + "\n\n"))
                .reduce("", String::concat);

        assertThat(found(text + LINE)).hasSize(6);
    }

    private static List<String> found(String text) {
        List<PlainLine> lines = PlainLine.of(text);
        return PageChain.of(lines, WrapWidth.of(lines)).stream()
                .mapToObj(line -> lines.get(line).text())
                .toList();
    }
}
