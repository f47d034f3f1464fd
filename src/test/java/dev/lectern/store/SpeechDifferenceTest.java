package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.sql.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told to have changed a speech without saying so. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class SpeechDifferenceTest {

    private final TwoPlaces two;

    SpeechDifferenceTest(SpeechStore store, DataSource database) {
        this.two = new TwoPlaces(store, new Database(database));
    }

    /** The capture could not be read again: its bytes are not kept for ever. */
    @Test
    void whatAnotherVersionHasReadAccusesNobodyOfASilentChange() {
        two.see(two.ministry, 0, two.words);
        two.readBy("0.1");

        Stored stored = two.see(two.ministry, 1, two.words + " As it was read better.");

        assertThat(stored).isEqualTo(Stored.REVISED);
        assertThat(two.told("revised")).containsExactly("turns");
    }

    @Test
    void whatTheSameVersionHasReadWasChangedByThePublisher() {
        two.see(two.ministry, 0, two.words);

        two.see(two.ministry, 1, two.words + " As it was changed.");

        assertThat(two.told("revised")).containsExactly("turns silent");
    }
}
