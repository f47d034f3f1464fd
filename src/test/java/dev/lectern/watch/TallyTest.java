package dev.lectern.watch;

import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.SourceTraffic;
import dev.lectern.frontier.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TallyTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final DataSource database = FrontierDatabase.empty();
    private final SourceTraffic traffic = new SourceTraffic(database);
    private final Fixtures.HandClock clock = new Fixtures.HandClock(NOON);
    private final Tally tally = new Tally(traffic, clock);

    @Test
    void sumsUpWhatASourceCostAndBrought() {
        tally.fetched("a", new FetchOutcome.Failed("It was slow.", null, null));
        tally.fetched("a", new FetchOutcome.Missing(404));
        tally.fetched("b", new FetchOutcome.NotModified());
        tally.published("a");
        tally.unchanged("b");

        tally.write();

        assertThat(traffic.byDay("a", DAY)).containsEntry(DAY, new Traffic(2, 0, 0, 1, 2, 0, 0));
        assertThat(traffic.byDay("b", DAY)).containsEntry(DAY, new Traffic(1, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void writesOnlyNowAndThen() {
        tally.published("a");
        tally.writeNowAndThen();
        tally.published("a");
        tally.writeNowAndThen();
        long early = traffic.byDay("a", DAY).get(DAY).published();
        clock.forward(Duration.ofSeconds(3));

        tally.writeNowAndThen();

        assertThat(early).isEqualTo(1);
        assertThat(traffic.byDay("a", DAY).get(DAY).published()).isEqualTo(2);
    }

    @Test
    void goesOnWritingWhenTheClockIsSetBack() {
        tally.published("a");
        tally.writeNowAndThen();
        tally.published("a");
        clock.forward(Duration.ofDays(-1));

        tally.writeNowAndThen();

        assertThat(traffic.byDay("a", DAY.minusDays(1)).get(DAY.minusDays(1)).published())
                .isEqualTo(1);
    }

    @Test
    void keepsTheFiguresOfLittleMoreThanAYear() {
        traffic.add(DAY.minusDays(401), Map.of("a", Traffic.NONE));
        traffic.add(DAY.minusDays(366), Map.of("a", Traffic.NONE));
        tally.published("a");

        tally.write();

        assertThat(traffic.byDay("a", DAY.minusDays(999))).containsOnlyKeys(DAY.minusDays(366), DAY);
    }

    @Test
    void countsNothingTwice() {
        tally.published("a");
        tally.write();

        tally.write();

        assertThat(traffic.byDay("a", DAY).get(DAY).published()).isEqualTo(1);
    }
}
