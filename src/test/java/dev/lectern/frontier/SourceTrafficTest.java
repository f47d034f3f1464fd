package dev.lectern.frontier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class SourceTrafficTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final DataSource database = FrontierDatabase.empty();
    private final SourceTraffic traffic = new SourceTraffic(database);

    @Test
    void whatTwoProcessesWriteOfADayIsAddedUp() {
        add(0, 1);
        add(0, 10);

        assertThat(traffic.byDay("a", TODAY)).containsExactly(entry(TODAY, requests(11)));
    }

    @Test
    void sumsUpOneSourceByDays() {
        fourDays();

        assertThat(recent("a")).isEqualTo(new RecentTraffic(requests(1), requests(11), requests(111)));
    }

    @Test
    void ofAllSourcesTheDaysBeforeYesterdayAreSummedUpBefore() {
        fourDays();
        new PageCounts(database).countWhenDue(NOON);

        Map<String, RecentTraffic> all = traffic.recent(TODAY);

        assertThat(all).containsExactly(entry("a", recent("a")));
    }

    @Test
    void forgetsWhatIsOld() {
        add(0, 1);
        add(1, 10);

        traffic.forgetBefore(TODAY);

        assertThat(traffic.byDay("a", TODAY.minusDays(9))).containsExactly(entry(TODAY, requests(1)));
    }

    private RecentTraffic recent(String source) {
        return RecentTraffic.of(traffic.byDay(source, TODAY.minusDays(29)), TODAY);
    }

    /** The oldest of them does not count any more. */
    private void fourDays() {
        add(0, 1);
        add(1, 10);
        add(29, 100);
        add(30, 1000);
    }

    private void add(int daysAgo, long requests) {
        traffic.add(TODAY.minusDays(daysAgo), Map.of("a", requests(requests)));
    }

    private static Traffic requests(long count) {
        return new Traffic(count, 0, 0, 0, 0, 0, 0);
    }
}
