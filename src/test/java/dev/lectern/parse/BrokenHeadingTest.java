package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenHeadingTest {

    @Test
    void joinsTheLinesOfAHeadingInCapitals() {
        List<Block> blocks = BrokenHeading.joined(List.of(
                line("OFFICE OF THE PRESS SECRETARY", 0),
                line("REMARKS BY THE PRESIDENT", 1),
                line("AT THE OPENING", 0),
                line("OF THE BRIDGE", 0),
                line("Rose Garden", 1)));

        assertThat(blocks)
                .extracting(Block::text)
                .containsExactly(
                        "OFFICE OF THE PRESS SECRETARY",
                        "REMARKS BY THE PRESIDENT AT THE OPENING OF THE BRIDGE",
                        "Rose Garden");
    }

    @Test
    void joinsALineToTheWordThatLeadsToIt() {
        List<Block> blocks = BrokenHeading.joined(
                List.of(line("REMARKS BY", 0), line("PRESIDENT ROE", 0), line("TO THE NATION", 0)));

        assertThat(blocks).extracting(Block::text).containsExactly("REMARKS BY PRESIDENT ROE TO THE NATION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THE PRESIDENT: Thank you.",
                "ON 5 MAY 2014",
                "IN OUR CITY, WE THANK YOU.",
                "Rose Garden",
                "KIGALI"
            })
    void leavesOtherLinesApart(String next) {
        List<Block> blocks = List.of(line("REMARKS BY THE PRESIDENT", 0), line(next, 0));

        assertThat(BrokenHeading.joined(blocks)).isEqualTo(blocks);
    }

    private static Block line(String text, int gap) {
        return Block.plain(Block.Kind.PARAGRAPH, text, gap);
    }
}
