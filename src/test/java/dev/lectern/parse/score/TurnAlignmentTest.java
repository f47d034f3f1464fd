package dev.lectern.parse.score;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnAlignmentTest {

    private static final TurnKey ASKED = new TurnKey(true, null);
    private static final TurnKey ANSWERED = new TurnKey(false, "Ada Byron");

    @Test
    void countsATurnThatIsMissingInTheMiddleOnce() {
        List<TurnKey> expected = List.of(ASKED, ANSWERED, ASKED, ANSWERED, ASKED);
        List<TurnKey> found = List.of(ASKED, ASKED, ANSWERED, ASKED);

        TurnAlignment alignment = TurnAlignment.of(expected, found);

        assertThat(alignment).isEqualTo(new TurnAlignment(4, 5, 4));
        assertThat(alignment.f1()).isEqualTo(8.0 / 9);
    }

    @Test
    void seesNothingInCommonWhenAnotherPersonSpeaks() {
        List<TurnKey> found = List.of(new TurnKey(false, "Charles Babbage"));

        TurnAlignment alignment = TurnAlignment.of(List.of(ANSWERED), found);

        assertThat(alignment.f1()).isZero();
    }

    @Test
    void agreesOnNothingAtAll() {
        TurnAlignment alignment = TurnAlignment.of(List.of(), List.of());

        assertThat(alignment.f1()).isEqualTo(1);
    }
}
