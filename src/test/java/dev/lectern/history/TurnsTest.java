package dev.lectern.history;

import dev.lectern.history.Segment.Fate;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnsTest {

    private static final int TURNS = 300;
    private static final int WORDS = 60;

    /** To hold the words of each against those of each other in their order would be 300 * 300 * 119 * 119, or 1,300 million pairs. */
    @Test
    void conferencesThatShareNothingAreToldApartWithoutACloserLook() {
        var search = new Effort(Effort.USUAL);

        List<TurnChange> turns =
                new Turns(search, new Effort(Effort.USUAL)).compare(conference("a", 0), conference("b", 0));

        assertThat(turns).hasSize(2 * TURNS).noneMatch(turn -> turn.fate() == Fate.KEPT);
        assertThat(search.spent()).isLessThan(10_000_000);
        assertThat(search.isOver()).isFalse();
    }

    @Test
    void conferencesThatShareTheirCommonWordsTakeNoMoreThanTheyMay() {
        var search = new Effort(1_000_000);

        List<TurnChange> turns = new Turns(search, new Effort(1_000_000))
                .compare(conference("a", WORDS / 2), conference("b", WORDS / 2));

        assertThat(search.isOver()).isTrue();
        assertThat(search.spent()).isLessThanOrEqualTo(1_000_000);
        assertThat(turns)
                .filteredOn(turn -> turn.fate() == Fate.KEPT)
                .isNotEmpty()
                .allMatch(TurnsTest::standsWhereItStood);
    }

    @Test
    void aTurnInATurnsPlaceThatHasNoWordOfItIsAnotherEvenThen() {
        List<TurnChange> turns =
                new Turns(new Effort(0), new Effort(0)).compare(conference("a", 0), conference("b", 0));

        assertThat(turns).noneMatch(turn -> turn.fate() == Fate.KEPT);
    }

    private static boolean standsWhereItStood(TurnChange turn) {
        return turn.before() != null
                && turn.after() != null
                && turn.before().n() == turn.after().n();
    }

    /** Turns of words of their own, and of as many that every conference has, in an order of its own. */
    private static List<Turn> conference(String name, int common) {
        return IntStream.range(0, TURNS)
                .mapToObj(turn -> {
                    String words = IntStream.range(0, WORDS)
                            .mapToObj(n ->
                                    n < common ? "common" + (name.equals("a") ? n : common - n) : name + turn + "x" + n)
                            .collect(Collectors.joining(" "));
                    return new Turn(turn + 1, TurnKind.ANSWER, null, null, false, List.of(words));
                })
                .toList();
    }
}
