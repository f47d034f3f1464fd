package dev.lectern.web;

import dev.lectern.frontier.PageCount;
import dev.lectern.frontier.RecentTraffic;
import dev.lectern.frontier.SourceHealth;
import dev.lectern.frontier.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceViewTest {

    private static final Instant CHECKED = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void failuresAreToldBeforeAnythingElse() {
        SourceView view = view(health(SourceState.FAILING, 3, "It answered 503.", 10, 0, 0));

        assertThat(view.state().word()).isEqualTo("failing");
        assertThat(view.state().text()).isEqualTo("3 looks in a row failed");
        assertThat(view.reason()).isEqualTo("It answered 503.");
    }

    @Test
    void aSourceThatNobodyLookedAtWaits() {
        assertThat(view(health(SourceState.WAITING, 0, null, 0, 0, 0)).state().word())
                .isEqualTo("waiting");
    }

    @Test
    void allButOneIsNotAll() {
        assertThat(view(health(SourceState.WELL, 0, null, 998, 1, 1)).read()).isEqualTo(99);
    }

    @Test
    void ofNothingThereIsNoShare() {
        assertThat(view(health(SourceState.WELL, 0, null, 0, 0, 0)).read()).isNull();
    }

    private static SourceView view(SourceHealth health) {
        return SourceView.of(health, null, Map.of(), LocalDate.parse("2026-11-25"));
    }

    private static SourceHealth health(
            SourceState state, int failures, String reason, long speeches, long notSpeeches, long rejected) {
        long seen = speeches + notSpeeches + rejected;
        return new SourceHealth(
                "ports",
                "Ministry of Ports",
                state,
                CHECKED,
                CHECKED,
                CHECKED,
                Duration.ofMinutes(5),
                "news usually comes every day",
                failures,
                reason,
                new PageCount(seen, 0, 0, speeches, speeches, notSpeeches, rejected, 0, 0),
                CHECKED,
                RecentTraffic.NONE,
                List.of());
    }
}
