package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArchiveProgressTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-20T08:00:00Z");
    private static final Archive HALF =
            new Archive(1000, WRITTEN, 500, 20, 8, 11, 1, "at 17: broken", Duration.ofSeconds(10), false);

    private final ArchiveProgress progress = new ArchiveProgress(FrontierDatabase.empty());

    @Test
    void goesOnWhereAFileWasLeft() {
        progress.save("a", "/x.warc", Archive.unread(1000, WRITTEN), WRITTEN);
        progress.save("a", "/x.warc", HALF, WRITTEN);

        assertThat(progress.of("a", "/x.warc", 1000, WRITTEN)).isEqualTo(HALF);
        assertThat(progress.all("a")).containsOnlyKeys("/x.warc");
    }

    @Test
    void beginsAnewWithAFileThatChanged() {
        progress.save("a", "/x.warc", HALF, WRITTEN);

        assertThat(progress.of("a", "/x.warc", 1001, WRITTEN)).isEqualTo(Archive.unread(1001, WRITTEN));
    }

    @Test
    void tellsTheRateAndTheTimeLeft() {
        assertThat(HALF.rate()).isEqualTo(2);
        assertThat(HALF.left()).isEqualTo(Duration.ofSeconds(10));
        assertThat(Archive.unread(1000, WRITTEN).left()).isNull();
    }
}
