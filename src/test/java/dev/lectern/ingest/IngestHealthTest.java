package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IngestHealthTest {

    private final IngestProgress progress = new IngestProgress();
    private final IngestHealth health = new IngestHealth(progress);

    @Test
    void aLaneThatWaitsIsTroubleWithItsReason() {
        progress.waits(Arrival.LIVE, "lectern.pages/0/7", new SQLException("No space left on device"));

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getData().orElse(Map.of()))
                .containsEntry("live", "java.sql.SQLException: No space left on device");
    }

    @Test
    void theOtherLaneDoesNotEndIt() {
        progress.waits(Arrival.LIVE, "lectern.pages/0/7", new SQLException("No space left on device"));

        progress.goesOn(Arrival.BACKFILL, "lectern.pages.backfill/0/1");

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void itIsOverWhenTheLaneGoesOn() {
        progress.waits(Arrival.LIVE, "lectern.pages/0/7", new SQLException("No space left on device"));

        progress.goesOn(Arrival.LIVE, "lectern.pages/0/7");

        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }
}
