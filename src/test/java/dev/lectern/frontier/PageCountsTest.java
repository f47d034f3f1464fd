package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageCountsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final DataSource database = FrontierDatabase.empty();
    private final PageCounts counts = new PageCounts(database);

    @Test
    void newsIsToldFromHistoryAndFromWhatIsOld() {
        add("a", Arrival.LIVE, "today", NOON);
        add("a", Arrival.LIVE, "of-this-month", NOON.minus(Duration.ofDays(29)));
        add("a", Arrival.LIVE, "old", NOON.minus(Duration.ofDays(30)));
        add("a", Arrival.BACKFILL, "history", NOON);

        counts.countWhenDue(NOON);

        assertThat(counts.all().of("a")).isEqualTo(new PageCount(4, 1, 2, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void whatChangedSinceIsCountedAndWhatIsGoneForgotten() {
        add("a", Arrival.LIVE, "one", NOON);
        add("b", Arrival.LIVE, "two", NOON);
        counts.countWhenDue(NOON);
        new Database(database).change("update frontier_counted set took_ms = 0"); // however busy this machine is
        new Database(database).change("delete from frontier_page where source = 'a'");
        add("b", Arrival.LIVE, "three", NOON);

        counts.countWhenDue(NOON.plusSeconds(15));

        assertThat(counts.all().bySource().keySet()).containsExactly("b");
        assertThat(counts.all().of("b").seen()).isEqualTo(2);
    }

    @Test
    void whatWasCountedJustNowIsNotCountedAgain() {
        counts.countWhenDue(NOON);

        assertThat(counts.countWhenDue(NOON.plusSeconds(14))).isFalse();
        assertThat(counts.all().at()).isEqualTo(NOON);
    }

    @Test
    void aCountThatTakesLongIsMadeSeldom() {
        counts.countWhenDue(NOON);
        new Database(database).change("update frontier_counted set took_ms = 2000");

        assertThat(counts.countWhenDue(NOON.plusSeconds(99))).isFalse();
        assertThat(counts.countWhenDue(NOON.plusSeconds(100))).isTrue();
    }

    @Test
    void ofManyProcessesOneCounts() throws Exception {
        add("a", Arrival.LIVE, "one", NOON);
        var begin = new CountDownLatch(1);
        ExecutorService processes = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> all = Stream.generate(() -> processes.submit(() -> {
                    begin.await();
                    return new PageCounts(database).countWhenDue(NOON);
                }))
                .limit(4)
                .toList();

        begin.countDown();

        int counted = 0;
        for (Future<Boolean> one : all) {
            counted += one.get() ? 1 : 0;
        }
        processes.shutdown();
        assertThat(counted).isEqualTo(1);
        assertThat(counts.all().of("a").seen()).isEqualTo(1);
    }

    @Test
    void aSmallSourceIsCountedOnTheSpotAndALargeOneAsItWas() {
        add("a", Arrival.LIVE, "one", NOON);
        add("b", Arrival.LIVE, "two", NOON);
        counts.countWhenDue(NOON.minusSeconds(60));
        new Database(database).change("update frontier_count set seen = 20001 where source = 'b'");

        assertThat(counts.of("a", NOON))
                .isEqualTo(new PageCounts.Counted(Map.of("a", new PageCount(1, 1, 1, 0, 0, 0, 0, 0, 0)), NOON));
        assertThat(counts.of("b", NOON).of("b").seen()).isEqualTo(20_001);
        assertThat(counts.of("b", NOON).at()).isEqualTo(NOON.minusSeconds(60));
    }

    private void add(String source, Arrival arrival, String page, Instant discoveredAt) {
        var found = new FoundPage("https://%s.example/%s".formatted(source, page), source + ".example", PageHints.NONE);
        new PageSchedule(database).add(source, arrival, List.of(found), discoveredAt, discoveredAt);
    }
}
