package dev.lectern.history;

import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordedTurnTest {

    @ParameterizedTest
    @CsvSource({
        "Ships are late today., Ships are early today., 0.7, true",
        "Ships are late today., Ships are early today., 0.9, false",
        "one two three four, four three two one, 0.9, false",
        "a, something that is far longer than the other, 0.4, false",
    })
    void isAlikeBySoMuchOfTheWordsInTheirOrder(String one, String other, double least, boolean alike) {
        assertThat(turn(one).isAlike(turn(other), least, new Effort(1_000))).isEqualTo(alike);
    }

    @Test
    void whatMayBeAlikeTakesNoHeedOfTheOrderButOfHowOften() {
        assertThat(turn("one two three four").mayBeAlike(turn("four three two one"), 1))
                .isTrue();
        assertThat(turn("bay bay bay bay").mayBeAlike(turn("bay cod eel fry"), 0.7))
                .isFalse();
    }

    @Test
    void twoTurnsWithoutAWordAreAlike() {
        assertThat(turn("").isAlike(turn(""), 1, new Effort(10))).isTrue();
    }

    @Test
    void isNotAlikeWhenThatIsMoreThanMayBeFoundOut() {
        var effort = new Effort(10);

        boolean alike = turn("Ships are late today.").isAlike(turn("today are late Ships!"), 0.4, effort);

        assertThat(alike).isFalse();
        assertThat(effort.isOver()).isTrue();
        assertThat(effort.spent()).isLessThanOrEqualTo(10);
    }

    /** What the quick look leaves out, the closer one would not have found either. */
    @Test
    void theQuickLookLeavesOutNothingThatIsAlike() {
        var random = new Random(7);
        for (int n = 0; n < 500; n++) {
            WordedTurn one = turn(text(random));
            WordedTurn other = turn(text(random));
            double least = random.nextDouble();
            if (likeness(one.text(), other.text()) >= least) {
                assertThat(one.isAlike(other, least, new Effort(10_000))).isTrue();
            }
        }
    }

    private static double likeness(String one, String other) {
        int kept = Words.compare(Words.split(one), Words.split(other), new Effort(10_000)).stream()
                .filter(segment -> segment.fate() == Segment.Fate.KEPT)
                .mapToInt(segment -> segment.text().length())
                .sum();
        return 2.0 * kept / (one.length() + other.length());
    }

    private static String text(Random random) {
        return random.ints(1 + random.nextInt(20), 0, 8)
                .mapToObj(word -> "words".substring(0, 1 + word % 5) + word)
                .collect(Collectors.joining(" "));
    }

    private static WordedTurn turn(String text) {
        return WordedTurn.of(List.of(new Turn(1, TurnKind.ANSWER, null, null, false, List.of(text))))
                .get(0);
    }
}
