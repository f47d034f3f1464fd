package dev.lectern.search;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordQuestionTest {

    private static final SpokenWords TEXT =
            SpokenWords.of(List.of("Harbour fees rise", "The ships are late. Паром в 7:30", "海運大臣の講演"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "harbour|true",
                "HARBOUR ships|true",
                "harbour whales|false",
                "whales or ships|true",
                "whales or krill|false",
                "\"ships are late\"|true",
                "\"late ships\"|false",
                "«harbour fees»|true",
                "\"rise the\"|false",
                "harbour -ships|false",
                "harbour -whales|true",
                "-whales|true",
                "-ships|false",
                "fee|false",
                "паром|true",
                "7:30|true",
                "大臣|true",
                "臣大|false",
                "krill or whales or ships -late|false"
            })
    void asksAsTheSearchDoesButForWordsAsTheyStand(String question, boolean holds) {
        assertThat(WordQuestion.of(question).holdsIn(TEXT)).isEqualTo(holds);
    }

    @Test
    void aQuestionWithoutAWordAsksNothing() {
        assertThat(WordQuestion.of("+ - \"\" or").isEmpty()).isTrue();
        assertThat(WordQuestion.of("a b").isEmpty()).isFalse();
        assertThat(WordQuestion.of("a \"b c\" -d or e").size()).isEqualTo(4);
    }
}
