package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.sql.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that carried a speech, or what was taken down, and tell something else at other times. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class FormerPlacesTest {

    private final TwoPlaces two;
    private final String other = OwnWords.of(UUID.randomUUID(), 200);

    FormerPlacesTest(SpeechStore store, DataSource database) {
        this.two = new TwoPlaces(store, new Database(database));
    }

    @Test
    void whatItShowedThenIsNoPastOfWhatItTellsNow() {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);
        two.see(two.embassy, 2, other);

        Stored again = two.see(two.embassy, 1, two.words);
        Stored before = two.see(two.embassy, 0, two.words + " As it was at first.");

        assertThat(again).isEqualTo(Stored.UNCHANGED);
        assertThat(before).isEqualTo(Stored.UNCHANGED);
        assertThat(two.revisions(two.embassy)).isEqualTo(1);
    }

    @Test
    void aTakedownErasesWhatItShowedThenAndNothingElse() {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);
        two.see(two.embassy, 2, other);
        two.see(two.embassy, 3, other + " And more.");

        two.erase();

        assertThat(two.captures(two.embassy)).isEqualTo(2);
        assertThat(two.captures(two.ministry)).isZero();
        assertThat(two.isDown(two.embassy)).isFalse();
    }

    @Test
    void aKnownPageThatShowsWhatWasTakenDownTellsNothing() {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 0, other);
        two.erase();

        Stored shown = two.see(two.embassy, 1, two.words);
        Stored afterwards = two.see(two.embassy, 2, other + " And more.");

        assertThat(shown).isEqualTo(Stored.UNCHANGED);
        assertThat(afterwards)
                .as("it is the page of another speech, and stays that")
                .isEqualTo(Stored.REVISED);
        assertThat(two.captures(two.embassy)).isEqualTo(2);
        assertThat(two.isDown(two.embassy)).isFalse();
    }

    @Test
    void itIsKnownByItsWordsWhateverTitleAPageGivesIt() {
        two.see(two.ministry, 0, two.words);
        two.erase();

        Stored copy = two.see(two.observation(two.embassy, 1, "Of ferries, a copy", two.words));

        assertThat(copy).isEqualTo(Stored.UNCHANGED);
        assertThat(two.captures(two.embassy)).isZero();
        assertThat(two.isDown(two.embassy)).isTrue();
    }

    @Test
    void aFormerTextIsKnownToo() {
        two.see(two.ministry, 0, two.words);
        two.see(two.ministry, 1, other);
        two.erase();

        Stored copy = two.see(two.embassy, 2, two.words);

        assertThat(copy).isEqualTo(Stored.UNCHANGED);
    }

    @Test
    void whatWasLiftedMayBeShownAgain() {
        two.see(two.ministry, 0, two.words);
        two.erase();
        two.lift();

        Stored copy = two.see(two.embassy, 1, two.words);

        assertThat(copy).isIn(Stored.AVAILABLE, Stored.LINKED, Stored.RESTORED);
        assertThat(two.isDown(two.embassy)).isFalse();
    }
}
