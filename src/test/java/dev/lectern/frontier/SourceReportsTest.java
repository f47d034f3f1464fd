package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SourceReportsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String NEWS = "https://harbour.example/news";

    private final DataSource database = FrontierDatabase.empty();
    private final SourceReports reports =
            Healths.reports(database, Healths.inbox(), Clock.fixed(NOON.plusSeconds(70), ZoneOffset.UTC));

    @Test
    void tellsOfEachListingWhyTheNextLookIsThenAndWhatRobotsTxtSays() {
        DueSource due = claimListing();
        new DiscoveryMemory(database)
                .keep("harbour", NEWS, "x", new LastVisit(null, null, null, 20, null, LinkHashes.NONE));
        new RobotsFiles(database)
                .keep(new RobotsFile(
                        "https://harbour.example:443",
                        NOON,
                        NOON.plusSeconds(9),
                        200,
                        "User-agent: *\nDisallow: /news".getBytes(UTF_8),
                        null,
                        0,
                        null));
        new SourceSchedule(database)
                .failed(
                        due,
                        NOON,
                        "robots.txt forbids it.",
                        Trouble.FORBIDDEN,
                        NOON.plusSeconds(300),
                        "after a failure");

        DiscoveryHealth listing = report().discoveries().get(0);

        assertThat(listing)
                .isEqualTo(new DiscoveryHealth(
                        NEWS,
                        null,
                        SourceState.FORBIDDEN,
                        false,
                        NOON,
                        NOON.plusSeconds(300),
                        null,
                        Duration.ofMinutes(5),
                        "after a failure",
                        1,
                        "robots.txt forbids it.",
                        20,
                        "forbidden by /news"));
    }

    @Test
    void aListingThatSomebodyReadsIsBeingLookedAt() {
        DueSource due = claimListing();

        new SourceSchedule(database).extend(due, NOON.plusSeconds(120));

        assertThat(report().discoveries().get(0).looking()).isTrue();
    }

    @Test
    void tellsTheNewestFailuresOfPagesThatAreThereStill() {
        for (int i = 0; i < 12; i++) {
            DuePage page = claimPage(i);
            Instant at = NOON.plusSeconds(i);
            new PageLooks(database).failed(page.hold(), at, 503, "It answered 503.", at.plusSeconds(60));
        }
        new PageLooks(database).gone(claimPage(12).hold(), NOON.plusSeconds(12), 410, NOON);

        List<FailedLook> failures = report().failures();

        assertThat(failures).hasSize(10);
        assertThat(failures.get(0))
                .isEqualTo(new FailedLook(
                        "https://harbour.example/11",
                        NOON.plusSeconds(11),
                        503,
                        "It answered 503.",
                        1,
                        NOON.plusSeconds(71)));
    }

    @Test
    void theNewestFailuresComeFromTheirIndex() {
        LargeFrontier.fill(database, 50, 20_000, NOON);

        String plan = String.join(
                "\n",
                new Database(database)
                        .list("explain (costs off) " + SourceReports.FAILED, row -> row.getString(1), "s7", 10));

        assertThat(plan).contains("frontier_page_failing").doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void tellsHowFarAnArchiveWasRead() {
        claimListing();
        new Database(database).change("""
                insert into frontier_archive (source, path, size, modified, position, records, pages, skipped, broken, problem,
                                              busy_ms, updated_at)
                values ('harbour', '/a.warc', 1000, ?, 250, 50, 40, 0, 1, 'At 12: it is cut.', 5000, ?)""", NOON, NOON);

        assertThat(report().archives())
                .containsExactly(new ArchiveHealth(
                        "/a.warc",
                        1000,
                        250,
                        50,
                        40,
                        0,
                        1,
                        "At 12: it is cut.",
                        10,
                        Duration.ofSeconds(15),
                        NOON,
                        false));
    }

    @Test
    void tellsWhatEachDayCostAndBrought() {
        claimListing();
        var day = new Traffic(9, 6, 1, 2, 0, 0, 4000);
        new SourceTraffic(database).add(LocalDate.parse("2026-11-01"), Map.of("harbour", day));

        assertThat(report().days()).containsExactly(new DayTraffic(LocalDate.parse("2026-11-01"), day));
    }

    @Test
    void nobodyKnowsWhatIsNowhere() {
        assertThat(reports.find("nobody")).isEmpty();
    }

    private SourceReport report() {
        return reports.find("harbour").orElseThrow();
    }

    private DueSource claimListing() {
        var watched =
                new WatchedDiscovery("harbour", NEWS, "harbour.example", Duration.ofSeconds(60), Duration.ofDays(1));
        new SourceSchedule(database).watch(List.of(watched), NOON, Duration.ZERO);
        return Claiming.source(database, NOON, NOON.plusSeconds(60)).orElseThrow();
    }

    private DuePage claimPage(int i) {
        FrontierDatabase.watch("harbour");
        String url = "https://harbour.example/" + i;
        Instant at = NOON.plusSeconds(i);
        new PageSchedule(database)
                .add("harbour", Arrival.LIVE, List.of(new FoundPage(url, "harbour.example", PageHints.NONE)), at, at);
        return Claiming.page(database, at, at.plusSeconds(60)).orElseThrow();
    }
}
