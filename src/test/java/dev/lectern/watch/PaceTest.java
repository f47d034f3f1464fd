package dev.lectern.watch;

import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration AT_MOST = Duration.ofHours(1);

    private final Source source = new Source(
            "a",
            "A",
            null,
            null,
            java.util.List.of(new Discovery.Folder(Path.of("x"))),
            Source.PageSelectors.NONE,
            EVERY,
            AT_MOST,
            Duration.ofSeconds(5),
            1,
            null,
            null,
            null,
            false,
            java.util.List.of(),
            false,
            null,
            null,
            java.util.List.of(),
            "a.yaml");

    @Test
    void slowsDownWhileNothingNewAppearsUpToTheMost() {
        assertThat(Pace.interval(source, EVERY, 0)).isEqualTo(Duration.ofSeconds(750));
        assertThat(Pace.interval(source, AT_MOST, 0)).isEqualTo(AT_MOST);
    }

    @Test
    void isQuickAgainAfterNews() {
        assertThat(Pace.interval(source, AT_MOST, 1)).isEqualTo(EVERY);
    }

    @Test
    void retriesNoFasterThanTheSourceIsAskedButWithinMinutes() {
        assertThat(Pace.backoff(source)).isEqualTo(new Backoff(Duration.ofMinutes(5), AT_MOST));
    }
}
