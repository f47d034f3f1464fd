package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownInlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Jane Roe:** Good *morning*|Jane Roe: Good morning|9",
                "see [the bridge](https://speeches.example/) now|see the bridge now|0",
                "[inaudible] and so on|[inaudible] and so on|0",
                "2 \\* 3 and snake_case|2 * 3 and snake_case|0",
                "plain **bold**|plain bold|0"
            })
    void takesTheMarksOut(String source, String text, int lead) {
        assertThat(MarkdownInline.of(source)).isEqualTo(new MarkdownInline(text, lead));
    }
}
