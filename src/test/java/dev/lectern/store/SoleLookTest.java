package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.speech.PartialDate;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import dev.lectern.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Which new speeches need not be compared with others afterwards. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class SoleLookTest {

    private final SpeechStore store;
    private final SpeechRows rows;
    private final DataSource source;
    private final UUID seed = UUID.randomUUID();
    private final String ministry = "https://ministry.example/" + seed;
    private final String embassy = "https://embassy.example/" + seed;
    private final String words = OwnWords.of(seed, 300);
    private final PartialDate day = PartialDate.of(LocalDate.of(1000, 1, 1).plusDays(seed.hashCode() & 0x3ffff));

    SoleLookTest(SpeechStore store, DataSource source) {
        this.source = source;
        this.store = store;
        this.rows = new SpeechRows(new Database(source));
    }

    /** The comparison of what another test left may have the look for a moment. */
    @Test
    void whatResemblesNothingIsNotComparedAgain() {
        await().untilAsserted(() -> {
            Observation one = unlike(ministry);
            Observation other = unlike(embassy);

            Map<String, Boolean> compared = compared(one, other);

            assertThat(compared.values()).containsExactly(true, true);
        });
    }

    @Test
    void whatResemblesAnotherIsCompared() {
        compared(seen(ministry, "en", words));

        assertThat(compared(seen(embassy, "en", half()))).isEqualTo(Map.of(embassy, false));
    }

    @Test
    void whatResemblesAnotherOfItsBatchIsCompared() {
        assertThat(compared(seen(ministry, "en", words), seen(embassy, "en", half())))
                .isEqualTo(Map.of(ministry, false, embassy, false));
    }

    @Test
    void whatMayBeATranslationOfAnotherOfItsDayIsCompared() {
        compared(seen(ministry, "en", words));

        assertThat(compared(seen(embassy, "fr-CA", OwnWords.of(UUID.randomUUID(), 300))))
                .isEqualTo(Map.of(embassy, false));
    }

    @Test
    void whatMayBeATranslationOfAnotherOfItsBatchIsCompared() {
        assertThat(compared(seen(ministry, "en", words), seen(embassy, "fr", OwnWords.of(UUID.randomUUID(), 300))))
                .isEqualTo(Map.of(ministry, false, embassy, false));
    }

    @Test
    void whatLeadsToAnotherPageIsComparedAndWhatItLeadsTo() {
        Speech speech = speech("en", words);
        String link = "<link rel=alternate hreflang=fr href='" + embassy + "'>";

        assertThat(compared(SeenPages.observation(ministry, 0, speech, link))).isEqualTo(Map.of(ministry, false));
        await().until(() -> rows.compared(ministry));
        Speech undated =
                SampleSpeech.in("fr", "Ada Holm", new PartialDate("1999"), turn(OwnWords.of(UUID.randomUUID(), 300)));
        assertThat(compared(SeenPages.observation(embassy + "/", 0, undated, "")))
                .isEqualTo(Map.of(embassy + "/", false));
    }

    @Test
    void whatIsStoredBesideOthersIsComparedWhenTheseAreCommitted() {
        await().until(this::storedBesideOneThatHasTheLook);

        await().until(() ->
                Stream.of(ministry, embassy).anyMatch(url -> rows.changes(url).contains("merged")));
    }

    /** Whether the outer one had it; if not, all is as it was before. */
    private boolean storedBesideOneThatHasTheLook() {
        return QuarkusTransaction.requiringNew().call(() -> {
            store.store(List.of(seen(ministry, "en", words)));
            if (!rows.compared(ministry)) {
                QuarkusTransaction.setRollbackOnly();
                return false;
            }
            assertThat(compared(seen(embassy, "en", words))).isEqualTo(Map.of(embassy, false));

            // Meanwhile the next are compared more than once.
            await().during(Duration.ofSeconds(3)).until(() -> !rows.compared(embassy));
            return true;
        });
    }

    @Test
    void whatIsStoredWhileAProgramWithoutASoleLookComparesIsCompared() throws Exception {
        try (Connection older = source.getConnection()) {
            older.setAutoCommit(false);
            // It tries until it may, as the comparison of what another test left keeps it out for a moment.
            await().until(() -> holdsAlone(older));

            assertThat(compared(unlike(ministry)).values()).containsExactly(false);
            older.rollback();
        }
    }

    @Test
    void aProgramWithoutASoleLookDoesNotCompareWhileOneHasIt() {
        boolean compares = QuarkusTransaction.requiringNew().call(() -> {
            store.store(List.of(unlike(ministry)));
            return QuarkusTransaction.suspendingExisting().call(() -> {
                try (Connection older = source.getConnection()) {
                    older.setAutoCommit(false);
                    boolean alone = holdsAlone(older);
                    older.rollback();
                    return alone;
                }
            });
        });

        assertThat(compares).isFalse();
    }

    private static boolean holdsAlone(Connection connection) throws SQLException {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("select pg_try_advisory_xact_lock(" + SoleLook.COMPARING + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** A text of its own, on a page of its own. */
    private Observation unlike(String site) {
        return seen(site + "/" + UUID.randomUUID(), "en", OwnWords.of(UUID.randomUUID(), 300));
    }

    private String half() {
        return words.substring(0, words.indexOf(' ', words.length() / 2));
    }

    private Observation seen(String url, String language, String words) {
        return SeenPages.observation(url, 0, speech(language, words), "");
    }

    private Speech speech(String language, String words) {
        return SampleSpeech.in(language, "Ada Holm", day, turn(words));
    }

    private static Turn turn(String words) {
        return new Turn(1, TurnKind.REMARKS, null, null, false, List.of(words));
    }

    /** Stores them in a transaction, and tells by address whether each is compared with all others when it ends. */
    private Map<String, Boolean> compared(Observation... observed) {
        List<String> urls = Stream.of(observed).map(one -> one.page().url()).toList();
        return QuarkusTransaction.requiringNew().call(() -> {
            store.lock(urls);
            store.store(List.of(observed));
            return urls.stream().collect(Collectors.toMap(url -> url, rows::compared));
        });
    }
}
