package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.sql.Database;
import dev.lectern.sql.Session;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages that carried a speech, or what was taken down, and tell something else at other times. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class FormerPlacesTest {

    private final DataSource database;
    private final TwoPlaces two;
    private final String other = OwnWords.of(UUID.randomUUID(), 200);

    FormerPlacesTest(SpeechStore store, DataSource database) {
        this.database = database;
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
    void whatItShowedThenIsNotKeptAgainAfterATakedown() {
        Observation then = two.observation(two.embassy, 1, two.words + " So the embassy.");
        two.see(two.ministry, 0, two.words);
        two.see(then);
        two.see(two.embassy, 2, other);
        two.erase();

        Stored again = two.see(then);
        TwoPlaces.in(() -> two.keep(then));

        assertThat(again).isEqualTo(Stored.UNCHANGED);
        assertThat(two.captures(two.embassy)).isEqualTo(1);
    }

    @Test
    void aTakedownErasesWhatItRevisedThen() {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);
        two.gone(two.ministry, 2);
        two.see(two.embassy, 3, two.words + " And more.");
        two.see(two.embassy, 4, other);

        two.erase();

        assertThat(two.captures(two.embassy)).isEqualTo(1);
    }

    @Test
    void aTakedownErasesWhatOneToldThatWasMergedAndIsByItselfAgain() {
        String again = two.storeBothAtOnce();
        String stays = again.equals(two.ministry) ? two.embassy : two.ministry;
        two.see(two.observation(again, 5, "Of lighthouses", other));
        await().until(() -> two.announced(again) == 3);

        two.erase(stays);

        String left = two.stored(again);
        assertThat(left).doesNotContain(two.words, "On ferries").contains(other, "Of lighthouses");
        assertThat(two.changes(again)).containsExactly("withdrawn", "withdrawn", "restored");
        assertThat(two.isDown(again)).isFalse();
        assertThat(two.captures(again)).isEqualTo(1);
        assertThat(two.see(two.embassy + "/copy", 6, two.words)).isEqualTo(Stored.TAKEN_DOWN);
    }

    @Test
    void aTakedownLeavesWhatWasToldElsewhereOfOneThatMovedToAFormerPlace() {
        String latest = two.ministry + "/latest";
        String next = OwnWords.of(UUID.randomUUID(), 200);
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);
        two.see(latest, 2, other);
        two.see(two.embassy, 3, other);
        two.see(latest, 4, next);
        two.see(two.embassy, 5, other + " And more.");
        await().until(() -> two.announced(two.embassy) == 4);

        two.erase();

        assertThat(two.changes(two.embassy)).containsExactly("available", "linked", "linked", "revised");
        assertThat(two.contents(two.embassy)).hasSize(2).allMatch(content -> content.contains(other));
        assertThat(two.changes(latest)).containsExactly("available");
    }

    @Test
    void aTakedownOfOneThatIsByItselfAgainLeavesWhatItWasMergedInto() {
        String again = two.storeBothAtOnce();
        String stays = again.equals(two.ministry) ? two.embassy : two.ministry;
        two.see(two.observation(again, 5, "Of lighthouses", other));

        two.erase(again);
        two.gone(stays, 6);
        Stored back = two.see(stays, 7, two.words);

        assertThat(back).isEqualTo(Stored.RESTORED);
        assertThat(two.see(two.embassy + "/copy", 8, other)).isEqualTo(Stored.TAKEN_DOWN);
    }

    @Test
    void aCopyThatIsStoredWhileItsSpeechIsTakenDownIsTakenDownWithIt() throws Exception {
        two.see(two.ministry, 0, two.words);
        await().until(two::isCompared); // nobody else holds its row
        UUID speech = two.id();
        CompletableFuture<Stored> copying;
        try (Connection editor = database.getConnection()) {
            editor.setAutoCommit(false);
            editor.createStatement().execute("select pg_advisory_xact_lock(" + Erasure.POSITIONS_LOCK + ")");
            editor.createStatement().execute("select 1 from speech where id = '" + speech + "' for update");
            copying = CompletableFuture.supplyAsync(() -> two.see(two.embassy, 1, two.words));
            await().until(() -> two.waiting("speech") == 1);
            Erasure.erase(new Session(editor), speech, "court", TwoPlaces.START);
            editor.commit();
        }

        assertThat(copying.get(30, TimeUnit.SECONDS)).isEqualTo(Stored.TAKEN_DOWN);
        assertThat(two.isDown(two.embassy)).isTrue();
        assertThat(two.captures(two.embassy)).isZero();
        assertThat(two.changes()).containsOnly("withdrawn");
    }

    @Test
    void aCopyThatIsTakenDownWhileThatIsLiftedIsLiftedToo() throws Exception {
        two.see(two.ministry, 0, two.words);
        two.erase();

        CompletableFuture<Void> lifting = TwoPlaces.in(() -> {
            two.store(two.observation(two.embassy, 1, two.words));
            var lift = CompletableFuture.runAsync(two::lift);
            await().until(() -> two.waiting("takedown") == 1);
            return lift;
        });
        lifting.get(30, TimeUnit.SECONDS);

        assertThat(two.isDown(two.embassy)).isFalse();
        assertThat(two.isDown(two.ministry)).isFalse();
    }

    @Test
    void aCopyThatIsStoredWhileTheTakedownIsLiftedIsNotTakenDown() throws Exception {
        two.see(two.ministry, 0, two.words);
        UUID speech = two.id();
        two.erase();
        CompletableFuture<Stored> copying;
        try (Connection editor = database.getConnection()) {
            editor.setAutoCommit(false);
            Erasure.lift(new Session(editor), speech);
            copying = CompletableFuture.supplyAsync(() -> two.see(two.embassy, 1, two.words));
            await().until(() -> two.waiting("takedown") == 1);
            editor.commit();
        }

        assertThat(copying.get(30, TimeUnit.SECONDS)).isIn(Stored.AVAILABLE, Stored.LINKED, Stored.RESTORED);
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

        assertThat(copy).isEqualTo(Stored.TAKEN_DOWN);
        assertThat(two.captures(two.embassy)).isZero();
        assertThat(two.isDown(two.embassy)).isTrue();
    }

    @Test
    void aFormerTextIsKnownToo() {
        two.see(two.ministry, 0, two.words);
        two.see(two.ministry, 1, other);
        two.erase();

        Stored copy = two.see(two.embassy, 2, two.words);

        assertThat(copy).isEqualTo(Stored.TAKEN_DOWN);
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
