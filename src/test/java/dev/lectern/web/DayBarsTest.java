package dev.lectern.web;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DayBarsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @Test
    void theBusiestDayIsAsHighAsTheDrawing() {
        DayBars bars = DayBars.of(Map.of(TODAY, 8, TODAY.minusDays(1), 4), TODAY);

        assertThat(bars.bars()).hasSize(DayBars.DAYS);
        assertThat(bars.bars().get(29).height()).isEqualTo(DayBars.HEIGHT);
        assertThat(bars.bars().get(28).height()).isEqualTo(DayBars.HEIGHT / 2);
        assertThat(bars.summary())
                .isEqualTo("12 new speeches in the last 30 days, at most 8 on one day (25 November 2026)");
    }

    @Test
    void whatIsOlderDoesNotCount() {
        DayBars bars = DayBars.of(Map.of(TODAY.minusDays(30), 8), TODAY);

        assertThat(bars.bars()).allMatch(DayBars.Bar::empty);
        assertThat(bars.summary()).isEqualTo("No new speech in the last 30 days");
    }
}
