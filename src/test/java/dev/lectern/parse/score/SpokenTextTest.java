package dev.lectern.parse.score;

import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpokenTextTest {

    @Test
    void takesLabelsInOrOut() {
        SpokenText text = SpokenText.of(List.of(
                new Turn(1, TurnKind.REMARKS, "Ada Byron", "PRESIDENTA", false, List.of("Muy buenas", "tardes.")),
                new Turn(2, TurnKind.QUESTION, null, "Q", false, List.of("Why?"))));

        assertThat(text.begins("PRESIDENTA.- Muy  buenas")).isTrue();
        assertThat(text.begins("Muy buenas tardes")).isTrue();
        assertThat(text.ends("tardes. Q   Why?")).isTrue();
        assertThat(text.ends("buenas")).isFalse();
        assertThat(text.holds("See also")).isFalse();
    }
}
