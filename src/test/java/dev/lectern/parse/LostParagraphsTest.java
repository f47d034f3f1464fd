package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LostParagraphsTest {
    private static final String LONG =
            "We have thought about it for a long time and we go on. ".repeat(10).strip();

    @Test
    void breaksOneLineAtItsLabels() {
        String line = "Ответы на вопросы 3 мая 2020 года 10:15 Озёрск Ответы на вопросы Вопрос: Почему? В.Ладогина: "
                + LONG + " Вопрос: Как? В.Ладогина: " + LONG;

        List<Block> blocks = LostParagraphs.of(List.of(Block.paragraph(line)));

        assertThat(blocks)
                .map(Block::text)
                .containsExactly(
                        "Ответы на вопросы",
                        "3 мая 2020 года 10:15",
                        "Озёрск",
                        "Вопрос: Почему?",
                        "В.Ладогина: " + LONG,
                        "Вопрос: Как?",
                        "В.Ладогина: " + LONG);
    }

    @Test
    void takesTheFrameOfThePageOffTheLastSentence() {
        String line = "Question: Why? See also The harbour at night Jane Roe: " + LONG + " Question: How? Jane Roe: "
                + LONG + " Topics Harbour Last updated: 3 May 2020";

        List<Block> blocks = LostParagraphs.of(List.of(Block.paragraph(line)));

        assertThat(blocks)
                .map(Block::text)
                .containsExactly("Question: Why?", "Jane Roe: " + LONG, "Question: How?", "Jane Roe: " + LONG);
    }

    @Test
    void leavesALineWithoutTurnsWhole() {
        List<Block> blocks = LostParagraphs.of(List.of(Block.paragraph("One thing is certain: " + LONG.repeat(3))));

        assertThat(blocks).isEmpty();
    }

    @Test
    void leavesTextThatHasItsParagraphsAlone() {
        List<Block> lines = List.of(
                Block.paragraph("Question: Why?"),
                Block.paragraph("Jane Roe: " + LONG.repeat(2)),
                Block.paragraph("Question: How?"),
                Block.paragraph("Jane Roe: " + LONG.repeat(2)));

        assertThat(LostParagraphs.of(lines)).isEmpty();
    }
}
