package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.sql.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever changes speeches holds their rows in the order of their ids, also when pages stand and are gone in one transaction. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class LockOrderTest {

    private final SpeechStore store;
    private final SpeechLinks links;
    private final DataSource source;
    private final SpeechRows rows;
    private final TwoPlaces two;

    LockOrderTest(SpeechStore store, SpeechLinks links, DataSource source) {
        this.links = links;
        this.store = store;
        this.source = source;
        this.rows = new SpeechRows(new Database(source));
        this.two = new TwoPlaces(store, new Database(source));
    }

    @Test
    void aPageThatStandsAndOneThatIsGoneDoNotCrossTheRelay() throws Exception {
        String text = OwnWords.of(UUID.randomUUID(), 200);
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 0, text);
        await().until(() -> rows.compared(two.ministry) && rows.compared(two.embassy)); // nobody else holds them
        CompletableFuture<Stored> storing;
        try (Connection relay = source.getConnection()) {
            relay.setAutoCommit(false);
            relay.createStatement().execute("select pg_advisory_xact_lock(" + Erasure.POSITIONS_LOCK + ")");
            hold(relay, two.ministry);
            storing = CompletableFuture.supplyAsync(() -> TwoPlaces.in(() -> {
                store.lock(List.of(two.ministry, two.embassy));
                store.store(List.of(two.observation(two.embassy, 1, text + " And more.")));
                return store.withdraw(
                                List.of(new PageGone(two.ministry, "m", TwoPlaces.START.plusSeconds(60), Arrival.LIVE)))
                        .get(0);
            }));
            await().until(() -> two.waiting("speech") == 1);

            hold(relay, two.embassy);
            relay.commit();
        }

        assertThat(storing.get(30, TimeUnit.SECONDS)).isEqualTo(Stored.WITHDRAWN);
    }

    @Test
    void aSpeechOfWhichSomethingWasFoundAndOneWithoutDoNotCrossTheRelay() throws Exception {
        two.see(two.ministry, 0, two.words);
        two.see(two.embassy, 0, OwnWords.of(UUID.randomUUID(), 200));
        String third = two.ministry + "/third";
        two.see(third, 0, OwnWords.of(UUID.randomUUID(), 200));
        await().until(() -> rows.compared(two.ministry) && rows.compared(two.embassy) && rows.compared(third));
        var none = new Compared(rows.id(two.ministry), 1, false, Findings.NONE, Map.of());
        var excerpt = new Findings(List.of(), rows.id(third), List.of(), Map.of(), Set.of());
        var found = new Compared(rows.id(two.embassy), 1, false, excerpt, Map.of());
        CompletableFuture<List<String>> linking;
        try (Connection relay = source.getConnection()) {
            relay.setAutoCommit(false);
            hold(relay, two.ministry);
            linking = CompletableFuture.supplyAsync(() -> TwoPlaces.in(() -> links.apply(List.of(found, none))));
            await().until(() -> two.waiting("speech") == 1);

            hold(relay, two.embassy);
            relay.commit();
        }

        assertThat(linking.get(30, TimeUnit.SECONDS)).containsExactly("linked");
    }

    private static void hold(Connection relay, String url) throws Exception {
        relay.createStatement().execute("select 1 from speech where url = '" + url + "' for update");
    }
}
