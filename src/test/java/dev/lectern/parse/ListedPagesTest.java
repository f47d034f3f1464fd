package dev.lectern.parse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListedPagesTest {

    @Test
    void tellsDaysAndTitlesThatTakeTurns() {
        List<Block> body = blocks(
                "3 May 2023",
                "Remarks by Minister Roe on tides",
                "Thank you, Mr. President.",
                "4 May 2023",
                "Speech by Minister Roe on gulls",
                "9 May 2023",
                "Statement by Minister Roe on ropes");

        assertThat(ListedPages.are(body)).isTrue();
    }

    @Test
    void oneSpeechHasOneDay() {
        List<Block> body = blocks("3 May 2023", "Remarks by Minister Roe on tides", "Thank you, Mr. President.");

        assertThat(ListedPages.are(body)).isFalse();
    }

    private static List<Block> blocks(String... lines) {
        return Stream.of(lines).map(Block::paragraph).toList();
    }
}
