package dev.lectern.store;

import dev.lectern.speech.SampleChange;
import dev.lectern.sql.Database;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UncomparedTest {

    private final Database database = new Database(TestDatabase.get());
    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final Uncompared uncompared = new Uncompared(TestDatabase.get());

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void theNewestComeFirst() {
        rows.announce(SampleChange.at(1));
        rows.announce(SampleChange.at(2));

        List<UncomparedSpeech> next = uncompared.next(10);

        assertThat(next)
                .extracting(UncomparedSpeech::id)
                .isSortedAccordingTo((one, other) -> other.toString().compareTo(one.toString()))
                .hasSize(2);
    }

    @Test
    void whatNobodyChangedIsStillThere() {
        rows.announce(SampleChange.at(1));
        List<UncomparedSpeech> next = uncompared.next(10);

        assertThat(uncompared.still(next)).isEqualTo(next).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compared = true", "state = 'merged'", "revision = revision + 1"})
    void whatWasChangedMeanwhileIsLeftForItsNextTurn(String change) {
        rows.announce(SampleChange.at(1));
        List<UncomparedSpeech> next = uncompared.next(10);
        database.change("update speech set " + change);

        assertThat(uncompared.still(next)).isEmpty();
    }
}
