package dev.lectern.web;

import dev.lectern.frontier.SourceHealth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceViewTest {

    private static final Instant CHECKED = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void failuresAreToldBeforeAnythingElse() {
        SourceView view = view(health(CHECKED, 3, "It answered 503.", 10, 0, 0));

        assertThat(view.state()).isEqualTo("failing");
        assertThat(view.stateText()).isEqualTo("3 looks in a row failed");
        assertThat(view.reason()).isEqualTo("It answered 503.");
    }

    @Test
    void aSourceThatNobodyLookedAtWaits() {
        assertThat(view(health(null, 0, null, 0, 0, 0)).state()).isEqualTo("waiting");
    }

    @Test
    void allButOneIsNotAll() {
        assertThat(view(health(CHECKED, 0, null, 998, 1, 1)).read()).isEqualTo(99);
    }

    @Test
    void ofNothingThereIsNoShare() {
        assertThat(view(health(CHECKED, 0, null, 0, 0, 0)).read()).isNull();
    }

    private static SourceView view(SourceHealth health) {
        return SourceView.of(health, null, Map.of(), LocalDate.parse("2026-11-25"));
    }

    private static SourceHealth health(
            Instant checked, int failures, String reason, long speeches, long notSpeeches, long rejected) {
        return new SourceHealth(
                "ports",
                "Ministry of Ports",
                checked,
                checked,
                checked,
                Duration.ofMinutes(5),
                failures,
                reason,
                speeches + notSpeeches + rejected,
                speeches,
                speeches,
                notSpeeches,
                rejected);
    }
}
