package dev.lectern.parse;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageSampleTest {

    @Test
    void takesAShortTextWhole() {
        assertThat(LanguageSample.of(List.of("One.", "Two."))).containsExactly("One.\nTwo.");
    }

    @Test
    void spreadsItsPiecesOverTheText() {
        List<String> pieces = LanguageSample.of(List.of("a".repeat(3000), "b".repeat(1000)));

        assertThat(pieces).hasSize(8).allMatch(piece -> piece.length() == 240);
        assertThat(pieces.stream().filter(piece -> piece.startsWith("a"))).hasSize(6);
        assertThat(pieces.stream().filter(piece -> piece.startsWith("b"))).hasSize(2);
    }

    @Test
    void takesShortParagraphsWhole() {
        List<String> pieces = LanguageSample.of(Collections.nCopies(10_000, "a word"));

        assertThat(pieces).hasSize(8).containsOnly("a word");
    }

    @Test
    void hasNothingOfNothing() {
        assertThat(LanguageSample.of(List.of())).containsExactly("");
    }
}
