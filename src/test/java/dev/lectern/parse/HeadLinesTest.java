package dev.lectern.parse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeadLinesTest {

    private static final String TEXT = "I thank you all for coming to our city today.";

    @Test
    void endsBehindTheLastLineThatIsToldWithTheSubtitleBeforeIt() {
        int end = HeadLines.end(blocks("Jane Roe, Governor", "On cranes and bridges", "3 May 2019", TEXT));

        assertThat(end).isEqualTo(3);
    }

    @Test
    void endsBeforeASalutation() {
        int end = HeadLines.end(blocks("Ladies and Gentlemen", "3 May 2019", TEXT));

        assertThat(end).isZero();
    }

    @Test
    void takesNoWordsOfASpeakerForTheValueOfALabel() {
        int end = HeadLines.end(blocks("When", "That is the question that we ask ourselves, and I must answer.", TEXT));

        assertThat(end).isLessThan(2);
    }

    @Test
    void takesNoLabelOfAConversationForAByline() {
        int end = HeadLines.end(blocks("Jane Roe", TEXT, "John Doe", TEXT, "Jane Roe", TEXT));

        assertThat(end).isZero();
    }

    @Test
    void findsTheClockTimeBehindPlaces() {
        int clock = HeadLines.clockLine(blocks("East Room", "6:22 P.M. EST", TEXT));

        assertThat(clock).isEqualTo(1);
    }

    @Test
    void tellsAPlaceBesideADate() {
        List<Block> lines = blocks("Washington, D.C.", "March 5, 2021", TEXT);

        assertThat(HeadLines.isPlaceBesideDate(lines, 0)).isTrue();
        assertThat(HeadLines.isPlaceBesideDate(lines, 1)).isFalse();
    }

    private static List<Block> blocks(String... lines) {
        return Stream.of(lines).map(Block::paragraph).toList();
    }
}
