package dev.lectern.search;

import dev.lectern.search.Hit.Stretch;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SnippetTest {

    @Test
    void marksWhatWasFoundAndKeepsTheTextAsItIs() {
        String text = "We <b>keep</b> the “harbour fees”\nlow.";

        List<Stretch> snippet = Snippet.of(text, found(text, "harbour", "fees"));

        assertThat(snippet)
                .containsExactly(
                        new Stretch("We <b>keep</b> the “", false),
                        new Stretch("harbour", true),
                        new Stretch(" ", false),
                        new Stretch("fees", true),
                        new Stretch("” low.", false));
    }

    @Test
    void isCutBetweenWordsAroundWhereMostWasFound() {
        String text =
                "ferry " + "and so on ".repeat(50) + "the ferry takes a fee in the harbour " + "and more ".repeat(50);

        List<Stretch> snippet = Snippet.of(text, found(text, "ferry", "fee", "harbour"));

        String shown = snippet.stream().map(Stretch::text).collect(Collectors.joining());
        assertThat(shown).startsWith("…").endsWith("…").contains("the ferry takes a fee in the harbour");
        assertThat(shown.length()).isLessThanOrEqualTo(Snippet.LENGTH + 2);
        assertThat(snippet.stream().filter(Stretch::match)).hasSize(3);
    }

    @Test
    void pairsThatOverlapAreOneMatch() {
        String text = "俄罗斯外交部长讲话";

        List<Stretch> snippet = Snippet.of(text, found(text, "外交", "交部"));

        assertThat(snippet).contains(new Stretch("外交部", true));
    }

    @Test
    void beginsTheTextWhenNothingWasMarked() {
        List<Stretch> snippet = Snippet.of("Some text.", List.of());

        assertThat(snippet).containsExactly(new Stretch("Some text.", false));
    }

    private static List<Word> found(String text, String... words) {
        return Words.of(text).stream()
                .filter(word -> List.of(words).contains(word.folded()))
                .toList();
    }
}
