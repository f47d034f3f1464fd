package dev.lectern.web;

import dev.lectern.frontier.ArchiveHealth;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArchiveViewTest {

    @Test
    void whileItIsReadItsPaceAndRestAreTold() {
        ArchiveView view = view(401_012_237, 912_680_550, 812.4, Duration.ofSeconds(64), false);

        assertThat(view.percent()).isEqualTo(43);
        assertThat(view.size()).isEqualTo("401.0 MB of 912.7 MB");
        assertThat(view.records())
                .isEqualTo("41,277 records: 39,020 published, 2,251 without a page that is wanted, 6 unreadable");
        assertThat(view.pace()).isEqualTo("812 records a second, 1 minute left");
    }

    @Test
    void whenItIsReadItHasNoPace() {
        ArchiveView view = view(100, 100, 812.4, null, true);

        assertThat(view.percent()).isEqualTo(100);
        assertThat(view.pace()).isNull();
    }

    @Test
    void beforeItIsReadNothingIsKnownOfItsPace() {
        assertThat(view(0, 100, 0, null, false).pace()).isNull();
    }

    @Test
    void anEmptyFileIsReadAtOnce() {
        assertThat(view(0, 0, 0, null, true).percent()).isEqualTo(100);
    }

    private static ArchiveView view(long read, long size, double rate, Duration left, boolean finished) {
        return ArchiveView.of(new ArchiveHealth(
                "/a.warc.gz", size, read, 41_277, 39_020, 2_251, 6, null, rate, left, Instant.EPOCH, finished));
    }
}
