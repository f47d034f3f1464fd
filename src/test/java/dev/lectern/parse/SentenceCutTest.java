package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceCutTest {

    private static final String FULL = "this line is as wide as the column in which the whole of the text was set";

    @ParameterizedTest
    @CsvSource({
        "'F\n\n12\n\nand so on',true",
        "'F\n12\nand so on',true",
        "'F-\n\n12\n\ning so on',true",
        "'F\n\nThe Harbour Council\n\n12\n\nand so on',true",
        "'F\n\n12\n\nThe Harbour Council\n\nand so on',true",
        "'F.\n\n12\n\nand so on',false",
        "'F\n\n12\n\nAnd so on',false",
        "'a short line\n\n12\n\nand so on',false",
        "'F\nend.\n\n12\n\nand so on',false",
        "'F\n\n12\n\nThe next part begins here\nand so on',false"
    })
    void isWhereASentenceGoesOnBehindTheLine(String text, boolean cut) {
        List<PlainLine> lines = PlainLine.of(text.replace("F", FULL));
        int line = lines.indexOf(lines.stream()
                .filter(each -> each.text().equals("12"))
                .findFirst()
                .orElseThrow());

        assertThat(new SentenceCut(lines, new WrapWidth(70)).isAt(line)).isEqualTo(cut);
    }
}
