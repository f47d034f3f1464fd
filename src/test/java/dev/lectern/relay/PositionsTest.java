package dev.lectern.relay;

import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class PositionsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");

    @Test
    void positionsAreGivenInTheOrderOfTheChangesWithoutAGap() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            for (String title : List.of("one", "two", "three")) {
                database.addSpeech(title);
            }

            int given = positionsAt(NOW).give(connection, 100, Leader.SENDS_NOTHING_AHEAD);

            assertThat(given).isEqualTo(3);
            List<SpeechChange> changes = RelayFixture.changes(connection);
            assertThat(changes).extracting(SpeechChange::position).containsExactly(1L, 2L, 3L);
            assertThat(changes).extracting(c -> c.speech().title()).containsExactly("one", "two", "three");
            assertThat(changes).extracting(SpeechChange::announcedAt).containsOnly(NOW);
        }
    }

    @Test
    void theEventTellsPlacesTranslationsAndTheWhole() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            var speech = database.addSpeech("whole", "live");
            var excerpt = database.addSpeech("excerpt", "live");
            database.link(speech, excerpt);

            positionsAt(NOW).give(connection, 100, Leader.SENDS_NOTHING_AHEAD);

            SpeechChange whole = RelayFixture.changes(connection).get(0);
            assertThat(whole.places())
                    .extracting(SpeechChange.PublishedPlace::source, SpeechChange.PublishedPlace::country)
                    .containsExactly(tuple("a", null), tuple("embassy", "XE"));
            assertThat(whole.translations()).containsExactly(new SpeechChange.Translation(excerpt, "fr", "hreflang"));
            assertThat(RelayFixture.changes(connection).get(1).excerptOf()).isEqualTo(speech);
            assertThat(RelayFixture.changes(connection).get(1).into()).isNull();
        }
    }

    @Test
    void aMergedSpeechTellsInWhatItIsNow() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            var winner = database.addSpeech("winner", "live");
            var loser = database.addSpeech("loser", "live");
            database.merge(loser, winner);

            positionsAt(NOW).give(connection, 100, Leader.SENDS_NOTHING_AHEAD);

            assertThat(RelayFixture.changes(connection).get(1).into()).isNull();
            assertThat(RelayFixture.changes(connection).get(2).into()).isEqualTo(winner);
        }
    }

    @Test
    void aMergedSpeechThatIsByItselfAgainTellsInWhatItWas() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            var winner = database.addSpeech("winner", "live");
            var loser = database.addSpeech("loser", "live");
            database.merge(loser, winner);
            database.restore(loser);

            positionsAt(NOW).give(connection, 100, Leader.SENDS_NOTHING_AHEAD);

            assertThat(RelayFixture.changes(connection).get(2).into()).isEqualTo(winner);
            assertThat(RelayFixture.changes(connection).get(3).into()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1000000, 3"})
    void textsAreReadAsLongAsTheyAreNotTooLargeTogether(long mostCharacters, int read) throws Exception {
        var database = new RelayFixture();
        for (String title : List.of("one", "two", "three")) {
            database.addSpeech(title);
        }
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);

            assertThat(UnpositionedChange.next(connection, 100, mostCharacters, List.of()))
                    .hasSize(read);
        }
    }

    @Test
    void aClockThatWasSetBackDoesNotReorderTheTimes() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            database.addSpeech("one");
            positionsAt(NOW).give(connection, 100, Leader.SENDS_NOTHING_AHEAD);
            database.addSpeech("two");

            positionsAt(NOW.minusSeconds(86_400)).give(connection, 100, Leader.SENDS_NOTHING_AHEAD);

            assertThat(RelayFixture.changes(connection))
                    .extracting(SpeechChange::announcedAt)
                    .containsExactly(NOW, NOW);
        }
    }

    @Test
    void afterARestorePositionsGoOnAboveTheTopic() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            database.addSpeech("one");

            Positions.startAbove(connection, 100);
            positionsAt(NOW).give(connection, 100, Leader.SENDS_NOTHING_AHEAD);

            assertThat(RelayFixture.changes(connection))
                    .extracting(SpeechChange::position)
                    .containsExactly(101L);
        }
    }

    @Test
    void aLeaderThatLostItsSessionCannotGivePositions() throws Exception {
        var database = new RelayFixture();
        try (Connection lost = database.connect();
                Connection other = database.connect()) {
            database.addSpeech("one");
            assertThat(Leadership.acquired(lost)).isTrue();
            assertThat(Leadership.acquired(other)).isFalse();
            terminate(other, lost);

            assertThat(Leadership.acquired(other)).isTrue();
            assertThatThrownBy(() -> positionsAt(NOW).give(lost, 100, Leader.SENDS_NOTHING_AHEAD))
                    .isInstanceOf(SQLException.class);
            assertThat(RelayFixture.changes(other)).isEmpty();
        }
    }

    @Test
    void whatFailsInTheMiddleGivesNoPositions() throws Exception {
        var database = new RelayFixture();
        database.addSpeech("one");
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> positionsAt(NOW).give(connection, 100, (after, changes) -> {
                        throw new StackOverflowError("of the test's making");
                    }))
                    .isInstanceOf(StackOverflowError.class);
        }

        try (Connection connection = database.connect()) {
            assertThat(RelayFixture.changes(connection)).isEmpty();
        }
    }

    @Test
    void aSpeechThatCannotBeToldHoldsUpNobodyElse() throws Exception {
        var database = new RelayFixture();
        try (Connection connection = database.connect()) {
            UUID broken = database.addSpeech("broken");
            database.addChange(broken, "revised", "live");
            database.addSpeech("whole");
            content(connection, broken, "[]");

            Positions positions = positionsAt(NOW);
            while (positions.give(connection, 100, Leader.SENDS_NOTHING_AHEAD) > 0) {}

            assertThat(RelayFixture.changes(connection))
                    .extracting(
                            SpeechChange::position, change -> change.speech().title())
                    .containsExactly(tuple(1L, "whole"));
        }
    }

    @Test
    void aSpeechThatWasMendedIsToldInItsOrder() throws Exception {
        var database = new RelayFixture();
        var now = new AtomicReference<>(NOW);
        InstantSource clock = now::get;
        var positions = new Positions(new ChangeRenderer(""), clock.withZone(ZoneOffset.UTC));
        try (Connection connection = database.connect()) {
            UUID broken = database.addSpeech("broken");
            database.addChange(broken, "revised", "live");
            content(connection, broken, "[]");
            positions.give(connection, 100, Leader.SENDS_NOTHING_AHEAD);
            content(connection, broken, new String(SpeechJson.write(SampleSpeech.titled("mended")), UTF_8));
            assertThat(positions.give(connection, 100, Leader.SENDS_NOTHING_AHEAD))
                    .as("too early")
                    .isZero();
            now.set(NOW.plusSeconds(60));

            positions.give(connection, 100, Leader.SENDS_NOTHING_AHEAD);

            assertThat(RelayFixture.changes(connection))
                    .extracting(
                            SpeechChange::position, change -> change.change().word())
                    .containsExactly(tuple(1L, "available"), tuple(2L, "revised"));
        }
    }

    private static void content(Connection connection, UUID speech, String json) throws SQLException {
        try (var statement =
                connection.prepareStatement("update revision set content = ?::jsonb where speech_id = ?")) {
            statement.setString(1, json);
            statement.setObject(2, speech);
            statement.executeUpdate();
        }
    }

    private static void terminate(Connection by, Connection session) throws SQLException {
        int pid = session.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        try (var statement = by.createStatement();
                var result = statement.executeQuery("select pg_terminate_backend(" + pid + ", 10000)")) {
            result.next();
        }
    }

    private static Positions positionsAt(Instant now) {
        return new Positions(new ChangeRenderer(""), Clock.fixed(now, ZoneOffset.UTC));
    }
}
