package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.sql.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a newer parser makes of stored captures: a better reading is never told as a change by a publisher. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ReadAgainTest {

    private final SpeechStore store;
    private final StoredReadings readings;
    private final Places places;
    private final TwoPlaces two;

    ReadAgainTest(SpeechStore store, StoredReadings readings, Places places, DataSource database) {
        this.store = store;
        this.readings = readings;
        this.places = places;
        this.two = new TwoPlaces(store, new Database(database));
    }

    @Test
    void theSameCaptureReadDifferentlyIsToldQuietly() {
        two.see(two.ministry, 0, two.words);
        two.see(two.ministry, 1, two.words);

        Stored stored = reread(readings.of(two.ministry).get(0), 0, two.words + " As it was read better.");

        assertThat(stored).isEqualTo(Stored.REPARSED);
        assertThat(two.changes()).containsExactly("available", "reparsed");
        assertThat(two.arrivals()).containsExactly("live", "backfill");
    }

    @Test
    void aBetterReadingAccusesNobodyOfASilentChange() {
        two.see(two.ministry, 0, two.words);

        reread(readings.of(two.ministry).get(0), 0, two.words + " As it was read better.");

        assertThat(two.told("reparsed")).containsExactly("turns");
    }

    @Test
    void aNewerVersionThatReadsTheSameChangesNothing() {
        two.see(two.ministry, 0, two.words);
        two.asAVersionOfFewerFieldsLeftIt();

        Stored reread = reread(readings.of(two.ministry).get(0), 0, two.words);
        Stored later = two.see(two.ministry, 1, two.words);

        assertThat(List.of(reread, later)).containsOnly(Stored.UNCHANGED);
        assertThat(two.changes()).containsExactly("available");
    }

    @Test
    void aRevisionThatCameFromAFurtherPlaceIsReadAgain() {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);
        two.gone(two.ministry, 2);
        two.see(two.embassy, 3, two.words + " And again.");

        List<StoredReading> outdated = readings.outdated(List.of(two.embassy), "999.1");
        List<StoredReading> ofTheFirstPage = readings.outdated(List.of(two.ministry), "999.1");
        Stored stored = reread(outdated.get(0), 3, two.words + " And once again.");

        assertThat(outdated).extracting(StoredReading::further).containsExactly(false, true);
        assertThat(outdated).extracting(reading -> reading.capture().url()).containsOnly(two.embassy);
        assertThat(outdated).extracting(StoredReading::source).containsOnly("e");
        assertThat(ofTheFirstPage).containsExactly(outdated.get(0));
        assertThat(stored).isEqualTo(Stored.REPARSED);
        assertThat(two.changes()).containsExactly("available", "linked", "linked", "revised", "reparsed");
    }

    @Test
    void whatAFurtherPlaceTellsIsReadAgainQuietly() {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);
        two.gone(two.ministry, 2);
        String better = "Embassy. " + two.words;

        Stored reread = reread(readings.outdated(List.of(two.embassy), "999.1").get(1), 1, better);
        Stored seen = two.see(two.embassy, 3, better);

        assertThat(List.of(reread, seen)).containsOnly(Stored.UNCHANGED);
        assertThat(two.changes()).containsExactly("available", "linked", "linked");
        assertThat(readings.outdated(List.of(two.embassy), two.parserVersion())).isEmpty();
    }

    @Test
    void whatANewerVersionHasReadIsNotReadAgain() {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);
        two.readBy("1.10.0");

        assertThat(readings.outdated(List.of(two.embassy), "1.9.9")).isEmpty();
        assertThat(readings.outdated(List.of(two.embassy), "1.10")).isEmpty();
        assertThat(readings.outdated(List.of(two.embassy), "1.10.1")).hasSize(2);
    }

    @Test
    void theSameBytesThatComeAgainToALowerVersionAreNoRevision() {
        Observation shown = two.observation(two.ministry, 0, two.words);
        two.see(shown);
        two.asAVersionOfFewerFieldsLeftIt();
        two.readBy("999.1");

        Stored again = two.see(two.again(shown, 1));
        two.gone(two.ministry, 2);
        Stored back = two.see(two.again(shown, 3));

        assertThat(again).isEqualTo(Stored.UNCHANGED);
        assertThat(back).isEqualTo(Stored.RESTORED);
        assertThat(two.revisions(two.ministry)).isEqualTo(1);
    }

    @Test
    void whatWasReadByNobodyKnowsWhomIsReadAgain() {
        two.see(two.ministry, 0, two.words);
        two.readBy("trial");

        assertThat(readings.outdated(List.of(two.ministry), "0.1")).hasSize(1);
    }

    @Test
    void aFurtherPlaceThatNeverCarriedTheSpeechIsToldToLeave() {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);

        Stored reread = reread(readings.of(two.embassy).get(1), 1, OwnWords.of(UUID.randomUUID(), 200));

        assertThat(reread).isEqualTo(Stored.LINKED);
        assertThat(places.of(two.id())).isEmpty();
        assertThat(two.changes()).containsExactly("available", "linked", "linked");
    }

    @Test
    void aFurtherPlaceThatIsGoneBringsNoOtherSpeech() {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);
        two.gone(two.embassy, 2);

        Stored reread = reread(readings.of(two.embassy).get(1), 1, OwnWords.of(UUID.randomUUID(), 200));

        assertThat(reread).isEqualTo(Stored.UNCHANGED);
        assertThat(places.of(two.id())).extracting(Place::stands).containsExactly(false);
        assertThat(two.changes()).containsExactly("available", "linked", "linked");
    }

    @Test
    void whatAFurtherPlaceShowedBetweenTheSameBytesIsNotWhatItTellsNow() {
        Observation shown = two.observation(two.embassy, 1, two.words);
        two.see(two.ministry, 0, two.words);
        two.see(shown);
        two.see(two.embassy, 2, "Embassy. " + two.words);
        two.see(two.again(shown, 3));

        List<StoredReading> outdated = readings.outdated(List.of(two.embassy), "999.1");

        assertThat(outdated).extracting(StoredReading::further).containsExactly(false);
    }

    @Test
    void theOnlyBytesOfAFurtherPlaceAreWhatItTellsHoweverOftenTheyCame() {
        Observation shown = two.observation(two.embassy, 1, two.words);
        two.see(two.ministry, 0, two.words);
        two.see(shown);
        two.see(two.again(shown, 3));

        List<StoredReading> outdated = readings.outdated(List.of(two.embassy), "999.1");

        assertThat(outdated).extracting(StoredReading::further).containsExactly(false, true);
    }

    @Test
    void newsOfAFurtherPlaceThatCameMeanwhileIsLeftAlone() {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);
        StoredReading before = readings.of(two.embassy).get(1);
        two.see(two.embassy, 2, "Embassy. " + two.words);
        List<Place> news = places.of(two.id());

        Stored reread = reread(before, 1, "As it was read better. " + two.words);

        assertThat(reread).isEqualTo(Stored.UNCHANGED);
        assertThat(places.of(two.id())).isEqualTo(news);
    }

    @Test
    void newsThatCameMeanwhileIsLeftAlone() {
        two.see(two.ministry, 0, two.words);
        StoredReading before = readings.of(two.ministry).get(0);
        two.see(two.ministry, 1, two.words + " And more.");

        Stored reread = reread(before, 0, two.words + " As it was read better.");

        assertThat(reread).isEqualTo(Stored.UNCHANGED);
        assertThat(two.changes()).containsExactly("available", "revised");
    }

    @Test
    void aSpeechThatIsWithdrawnIsReadAgainToo() {
        two.see(two.ministry, 0, two.words);
        two.gone(two.ministry, 1);

        Stored stored = reread(readings.of(two.ministry).get(0), 0, two.words + " As it was read better.");

        assertThat(stored).isEqualTo(Stored.REPARSED);
        assertThat(two.changes()).containsExactly("available", "withdrawn", "reparsed");
    }

    @Test
    void aSpeechThatWasMergedIsNotReadAgain() {
        two.see(two.ministry, 0, two.words);
        two.merged();

        assertThat(readings.outdated(List.of(two.ministry), "999.1")).isEmpty();
        assertThat(readings.of(two.ministry)).isEmpty();
    }

    private Stored reread(StoredReading before, int minute, String text) {
        Observation better = two.observation(before.capture().url(), minute, text);
        return TwoPlaces.in(
                () -> store.reread(List.of(new BetterReading(before, better))).get(0));
    }
}
