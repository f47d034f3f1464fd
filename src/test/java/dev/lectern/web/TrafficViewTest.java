package dev.lectern.web;

import dev.lectern.frontier.DayTraffic;
import dev.lectern.frontier.RecentTraffic;
import dev.lectern.frontier.Traffic;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrafficViewTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @Test
    void figuresStandBesideEachOtherAndDaysAreDrawn() {
        var day = new Traffic(1200, 900, 20, 7, 3, 2, 310_226);
        var recent = new RecentTraffic(Traffic.NONE, day, day);

        TrafficView view = TrafficView.of(recent, List.of(new DayTraffic(TODAY.minusDays(1), day)), TODAY);

        assertThat(view.rows())
                .contains(
                        new TrafficView.Row("Requests", "0", "1,200"),
                        new TrafficView.Row("Answered 304: nothing new, no bytes", "0", "900 (75 %)"),
                        new TrafficView.Row("Read", "0 bytes", "310.2 KB"));
        assertThat(view.requests().summary()).startsWith("1,200 requests in the last 30 days");
        assertThat(view.troubles().total()).isEqualTo(5);
    }
}
