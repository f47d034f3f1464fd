package dev.lectern.watch;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S,0 s",
        "PT119S,119 s",
        "PT2M,2 min",
        "PT119M,119 min",
        "PT2H,2 h",
        "PT47H,47 h",
        "P2D,2 d",
        "P400D,400 d"
    })
    void saysTheLargestUnitOfWhichThereAreTwo(Duration time, String words) {
        assertThat(Words.length(time)).isEqualTo(words);
    }
}
