package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredBodyTest {

    private static final String ONE = "The harbour was built by people who had no time to spare. "
            .repeat(5)
            .strip();
    private static final String TWO =
            "The lighthouse came later, and it was painted green. ".repeat(5).strip();

    @ParameterizedTest
    @ValueSource(strings = {"ONE\n\nTWO", "<p>ONE</p><p>TWO</p>", "ONE<br><br>TWO"})
    void givesWhatThePageShowsOnlyByScript(String declared) {
        List<Block> read = List.of(Block.paragraph("Please enable JavaScript."));

        List<Block> body =
                DeclaredBody.orRead(read, declared.replace("ONE", ONE).replace("TWO", TWO));

        assertThat(body).extracting(Block::text).containsExactly(ONE, TWO);
    }

    @Test
    void leavesTheTextOfThePageWhereThereIsOne() {
        List<Block> read = List.of(Block.paragraph(ONE));

        List<Block> body = DeclaredBody.orRead(read, ONE + "\n\n" + TWO);

        assertThat(body).isEqualTo(read);
    }
}
