package dev.lectern.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageEdgesTest {

    private final PageEdges edges = new PageEdges(20, starts(12, 14));

    @Test
    void hasAPageMoreThanBreaks() {
        List<Integer> pages = new ArrayList<>();

        edges.pages(pages::add);

        assertThat(pages).containsExactly(0, 12, 14);
        assertThat(edges.pages()).isEqualTo(3);
    }

    @Test
    void walksInwardsFromBothEnds() {
        List<Integer> seen = new ArrayList<>();

        edges.fromTop(0, seen::add);
        edges.fromBottom(0, seen::add);

        assertThat(seen).containsExactly(0, 1, 2, 3, 11, 10, 9, 8);
    }

    @Test
    void staysOnAShortPageAndStopsWhenTold() {
        List<Integer> seen = new ArrayList<>();

        edges.fromTop(12, seen::add);
        edges.fromBottom(14, line -> seen.add(line) && line > 18);

        assertThat(seen).containsExactly(12, 13, 19, 18);
    }

    @Test
    void knowsTheLastLineOfAPage() {
        assertThat(edges.isLast(11)).isTrue();
        assertThat(edges.isLast(19)).isTrue();
        assertThat(edges.isLast(15)).isFalse();
        assertThat(edges.page(13)).isEqualTo(12);
        assertThat(edges.page(11)).isEqualTo(0);
    }

    private static BitSet starts(int... lines) {
        BitSet starts = new BitSet();
        for (int line : lines) {
            starts.set(line);
        }
        return starts;
    }
}
