package dev.lectern.relay;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnpositionedChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");

    @Test
    void newsComesBeforeHistoryButNeverBeforeTheHistoryOfItsOwnSpeech() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            var old = database.addSpeech("old", "backfill");
            database.addSpeech("older", "backfill");
            database.addSpeech("news", "live");
            database.addChange(old, "revised", "live");
            Positions positions = positionsAt(NOW);

            while (positions.give(connection, 2, Leader.SENDS_NOTHING_AHEAD) > 0) {}

            assertThat(RelayFixture.changes(connection))
                    .extracting(change ->
                            change.speech().title() + " " + change.change().word())
                    .containsExactly("news available", "old available", "old revised", "older available");
        }
    }

    @Test
    void allHistoryOfASpeechGoesOutTogetherHoweverMuchNewsWaitsForIt() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            var speech = database.addSpeech("old", "backfill");
            database.addChange(speech, "revised", "backfill");
            database.addChange(speech, "withdrawn", "backfill");
            for (int n = 0; n < 10; n++) {
                database.addChange(speech, "restored", "live");
            }
            Positions positions = positionsAt(NOW);

            int given = positions.give(connection, 5, Leader.SENDS_NOTHING_AHEAD);

            assertThat(given).isEqualTo(3);
            assertThat(RelayFixture.changes(connection))
                    .extracting(change -> change.change().word())
                    .containsExactly("available", "revised", "withdrawn");
        }
    }

    @Test
    void aLittleHistoryGoesOutWithNewsAndTheRestWhenThereIsNone() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            for (int n = 0; n < 30; n++) {
                database.addSpeech("old" + n, "backfill");
            }
            database.addSpeech("news", "live");
            Positions positions = positionsAt(NOW);

            int withNews = positions.give(connection, 100, Leader.SENDS_NOTHING_AHEAD);
            int without = positions.give(connection, 100, Leader.SENDS_NOTHING_AHEAD);

            assertThat(withNews).isEqualTo(1 + 25);
            assertThat(without).isEqualTo(5);
        }
    }

    @Test
    void soDoesItWithHistoryThatNewsWaitsFor() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            for (int n = 0; n < 30; n++) {
                database.addSpeech("old" + n, "backfill");
            }
            var last = database.addSpeech("last", "backfill");
            database.addChange(last, "revised", "live");

            int given = positionsAt(NOW).give(connection, 100, Leader.SENDS_NOTHING_AHEAD);

            assertThat(given).isEqualTo(1 + 25);
            assertThat(RelayFixture.changes(connection).get(0).speech().title()).isEqualTo("last");
        }
    }

    @Test
    void historyOfASpeechWaitsForTheNewsOfIt() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            var old = database.addSpeech("old", "backfill");
            database.addChange(old, "revised", "live");
            database.addChange(old, "linked", "backfill");
            Positions positions = positionsAt(NOW);

            while (positions.give(connection, 100, Leader.SENDS_NOTHING_AHEAD) > 0) {}

            assertThat(RelayFixture.changes(connection))
                    .extracting(change -> change.change().word())
                    .containsExactly("available", "revised", "linked");
        }
    }

    @Test
    void historyThatNewsWaitsForDoesNotWaitForOtherHistory() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            database.addSpeech("older", "backfill");
            database.addSpeech("old", "backfill");
            var last = database.addSpeech("last", "backfill");
            database.addChange(last, "revised", "live");
            Positions positions = positionsAt(NOW);

            positions.give(connection, 1, Leader.SENDS_NOTHING_AHEAD);
            positions.give(connection, 1, Leader.SENDS_NOTHING_AHEAD);

            assertThat(RelayFixture.changes(connection))
                    .extracting(change ->
                            change.speech().title() + " " + change.change().word())
                    .contains("last available", "last revised");
        }
    }

    private static Positions positionsAt(Instant now) {
        return new Positions(new ChangeRenderer(""), Clock.fixed(now, ZoneOffset.UTC));
    }
}
