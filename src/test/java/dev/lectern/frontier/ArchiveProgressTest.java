package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArchiveProgressTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-20T08:00:00Z");
    private static final Archive HALF = new Archive(
            1000,
            WRITTEN,
            "ab12",
            500,
            20,
            8,
            Map.of("truncated", 1L, "other type", 10L),
            1,
            "at 17: broken",
            Duration.ofSeconds(10),
            false);

    private final ArchiveProgress progress = new ArchiveProgress(FrontierDatabase.empty());

    @Test
    void goesOnWhereAFileWasLeft() {
        progress.save("a", "/x.warc", Archive.unread(1000, WRITTEN, null), WRITTEN);
        progress.save("a", "/x.warc", HALF, WRITTEN);

        assertThat(progress.of("a", "/x.warc")).contains(HALF);
        assertThat(progress.all("a")).containsOnlyKeys("/x.warc");
    }

    @Test
    void knowsNothingOfOtherFiles() {
        progress.save("a", "/x.warc", HALF, WRITTEN);

        assertThat(progress.of("a", "/y.warc")).isEmpty();
    }

    @Test
    void goesOnWithAFileThatHasGrown() {
        Archive finished = HALF.grown(500, WRITTEN, "ab12");

        Archive grown = finished.grown(2000, WRITTEN, "ab12");

        assertThat(grown)
                .returns(2000L, Archive::size)
                .returns(500L, Archive::position)
                .returns(false, Archive::finished);
    }

    @Test
    void tellsTheRateAndTheTimeLeft() {
        assertThat(HALF.rate()).isEqualTo(2);
        assertThat(HALF.skipped()).isEqualTo(11);
        assertThat(ArchiveHealth.of("a.warc", HALF).read()).isEqualTo(HALF.size() / 2);
        assertThat(HALF.left()).isEqualTo(Duration.ofSeconds(10));
        assertThat(Archive.unread(1000, WRITTEN, null).left()).isNull();
    }

    @Test
    void keepsAProblemThatHoldsWhatPostgresDoesNotTake() {
        Archive damaged = new Archive(1, WRITTEN, null, 0, 1, 0, Map.of(), 1, "at byte 0: a\0b", Duration.ZERO, true);

        progress.save("a", "/x.warc", damaged, WRITTEN);

        assertThat(progress.of("a", "/x.warc").orElseThrow().problem()).isEqualTo("at byte 0: ab");
    }
}
