package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class GroupCommitTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String SQL = "update frontier_page set failures = ? where url = ?";
    private static final int MANY = 20;

    private final DataSource database = FrontierDatabase.empty();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);
    private final ExecutorService workers = Executors.newFixedThreadPool(MANY);
    private volatile boolean away;
    private final GroupCommit commits = new GroupCommit(new Database(counting()));

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void commitsTogetherWhatComesWhileATransactionIsUnderWay() throws Exception {
        List<Future<?>> all = commitManyAtOnce(1);

        assertThat(refused(all)).isZero();
        assertThat(failures()).hasSize(MANY).containsOnly(1);
        assertThat(connections).hasValueLessThan(MANY);
    }

    @Test
    void refusesOneChangeWithoutTheOthers() throws Exception {
        List<Future<?>> all = commitManyAtOnce(1, "no number");

        assertThat(refused(all)).isEqualTo(1);
        assertThat(failures()).filteredOn(one -> one == 1).hasSize(MANY - 1);
    }

    @Test
    void doesNotAskAServerThatIsAwayForEachOfThemAgain() throws Exception {
        away = true;

        List<Future<?>> all = commitManyAtOnce(1);

        assertThat(refused(all)).isEqualTo(MANY);
        assertThat(connections).hasValueLessThan(MANY);
    }

    /** The first is in its transaction, alone, before the others come; it ends when all of them have gathered. */
    private List<Future<?>> commitManyAtOnce(Object... values) {
        pages();
        List<Future<?>> all = new ArrayList<>();
        all.add(commit(0, values[0]));
        await().until(() -> connections.get() == 1);
        for (int i = 1; i < MANY; i++) {
            all.add(commit(i, values[i == 1 ? values.length - 1 : 0]));
        }
        await().until(() -> commits.gathered() == MANY - 1);
        open.countDown();
        return all;
    }

    private Future<?> commit(int page, Object value) {
        var change = new GroupCommit.Change(SQL, url(page), Arrays.asList(value, url(page)), null);
        return workers.submit(() -> commits.commit(change));
    }

    private static int refused(List<Future<?>> all) throws Exception {
        int refused = 0;
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(DatabaseFailed.class);
                refused++;
            }
        }
        return refused;
    }

    private void pages() {
        List<FoundPage> pages = IntStream.range(0, MANY)
                .mapToObj(i -> new FoundPage(url(i), "a.example", PageHints.NONE))
                .toList();
        new PageSchedule(database).add("a", Arrival.LIVE, pages, NOON, NOON);
    }

    private List<Integer> failures() {
        return new Database(database).list("select failures from frontier_page", row -> row.getInt(1));
    }

    private static String url(int i) {
        return "https://a.example/" + i;
    }

    private DataSource counting() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    connections.incrementAndGet();
                    open.await();
                    if (away) {
                        throw new SQLException("Nobody is there.", "08001");
                    }
                    return database.getConnection();
                });
    }
}
