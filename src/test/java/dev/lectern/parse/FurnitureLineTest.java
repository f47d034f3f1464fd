package dev.lectern.parse;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FurnitureLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"ADVERTISEMENT", "- Anzeige -", "Share this:", "12 Comments", "Реклама", "Lire la suite »"})
    void tellsLinesThatAreNothingElse(String text) {
        boolean furniture = FurnitureLine.isWhole(Block.paragraph(text));

        assertThat(furniture).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share this with your neighbours.",
                "Comments are free, facts are not",
                "Closer",
                "(Applause)",
                "(Pause.)",
                "Listen!",
                "More.",
                "Close!",
                "Comment:"
            })
    void leavesLinesThatSayMore(String text) {
        boolean furniture = FurnitureLine.isWhole(Block.paragraph(text));

        assertThat(furniture).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Read more: Hats of the nation | 0.8 | true",
                "Siehe auch: Hüte des Landes | 0.8 | true",
                "Читайте также: Шляпы страны | 0.8 | true",
                "Read more books, I told them, and they did. | 0 | false",
                "Relatedly, we met in Oslo | 0.8 | false",
                "Follow the example of Nelson Mandela and Desmond Tutu, I say to you. | 0.5 | false",
                "Related to this is the Harbour Protection Act, which we passed. | 0.4 | false"
            })
    void tellsLinesThatLeadAway(String text, double linked, boolean expected) {
        Block block = new Block(Block.Kind.PARAGRAPH, text, 0, 1, linked, Set.of());

        boolean away = FurnitureLine.leadsAway(block);

        assertThat(away).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Follow the ministry on Twitter and Facebook. | 0.4 | true",
                "Get the week in your inbox with our newsletter. | 0.2 | true",
                "Reporting by Jo Roe in Oslo, editing by Al Doe. | 0 | true",
                "Follow me, and do not look back. | 0 | false",
                "Follow the example of Nelson Mandela and Desmond Tutu, I say to you. | 0.5 | false",
                "I read it on Facebook, and I laughed. Thank you. | 0 | false"
            })
    void tellsLinesBehindTheText(String text, double linked, boolean expected) {
        Block block = new Block(Block.Kind.PARAGRAPH, text, 0, 1, linked, Set.of());

        boolean end = FurnitureLine.isAtEnd(block);

        assertThat(end).isEqualTo(expected);
    }
}
