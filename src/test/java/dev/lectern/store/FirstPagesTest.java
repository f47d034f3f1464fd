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

/** The page on which a speech was seen first: gone, or showing one speech after the other. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class FirstPagesTest {

    private final Places places;
    private final Database database;
    private final SpeechRows rows;
    private final TwoPlaces two;
    private final String print;

    FirstPagesTest(SpeechStore store, Places places, DataSource source) {
        this.places = places;
        this.database = new Database(source);
        this.rows = new SpeechRows(database);
        this.two = new TwoPlaces(store, database);
        this.print = "https://print.example/" + two.seed;
    }

    @Test
    void aCopyThatRestoredWhatAnOlderProgramHadWithdrawnIsTheOnlyPageThatStands() {
        two.see(two.ministry, 0, two.words);
        two.gone(two.ministry, 1);
        database.change("update speech set own_page_gone = false where url = ?", two.ministry);
        two.see(two.embassy, 2, two.words);

        Stored gone = two.gone(two.embassy, 3);

        assertThat(gone).isEqualTo(Stored.WITHDRAWN);
        assertThat(two.changes()).containsExactly("available", "withdrawn", "restored", "withdrawn");
    }

    @Test
    void aPlaceThatTellsAnotherStoredSpeechOneDayIsLinkedToThat() {
        String other = OwnWords.of(UUID.randomUUID(), 200);
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);
        two.see(print, 1, other);

        Stored linked = two.see(two.embassy, 2, other);

        assertThat(linked).isEqualTo(Stored.LINKED);
        assertThat(rows.changes(print)).containsExactly("available", "linked");
        assertThat(places.of(rows.id(print))).extracting(Place::url).containsExactly(two.embassy);
        assertThat(rows.speeches(two.seed.toString())).isEqualTo(2);
    }

    @Test
    void whatAPageOfTheLatestShowedIsNotRevisedByWhatItShowsNext() {
        String latest = two.ministry;
        String later = OwnWords.of(UUID.randomUUID(), 200);
        two.see(latest, 0, two.words);
        two.see(two.embassy, 1, "Embassy of Vessaly. " + two.words);
        UUID first = rows.id(latest);

        List<Stored> outcomes = List.of(
                two.see(latest, 2, later),
                two.see(latest, 3, later + " And more."),
                two.see(latest, 0, two.words),
                two.see(two.embassy, 1, "Embassy of Vessaly. " + two.words),
                two.see(two.embassy, 4, two.words + " And what was left out."),
                two.gone(two.embassy, 5));

        assertThat(outcomes)
                .containsExactly(
                        Stored.AVAILABLE,
                        Stored.REVISED,
                        Stored.UNCHANGED,
                        Stored.HISTORY,
                        Stored.REVISED,
                        Stored.WITHDRAWN);
        assertThat(rows.id(two.embassy)).isEqualTo(first);
        assertThat(rows.changes(latest)).containsExactly("available", "revised");
        assertThat(rows.changes(two.embassy)).containsExactly("available", "linked", "linked", "revised", "withdrawn");
    }

    @Test
    void aPageOfTheLatestThatShowsAKnownSpeechNextIsLinkedToThat() {
        String later = OwnWords.of(UUID.randomUUID(), 200);
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);
        two.see(print, 1, later);

        Stored linked = two.see(two.ministry, 2, later);

        assertThat(linked).isEqualTo(Stored.LINKED);
        assertThat(places.of(rows.id(print))).extracting(Place::url).containsExactly(two.ministry);
    }

    @Test
    void aTextThatGrowsIsRevisedAlsoWhileACopyStands() {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 1, two.words);

        Stored grown = two.see(two.ministry, 2, two.words + " " + OwnWords.of(UUID.randomUUID(), 400));

        assertThat(grown).isEqualTo(Stored.REVISED);
    }
}
