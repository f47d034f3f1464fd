package dev.lectern.watch;

import dev.lectern.frontier.Rhythm;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration AT_MOST = Duration.ofHours(1);

    private final Source source = new Source(
            "a",
            "A",
            null,
            null,
            List.of(new Discovery.Folder(Path.of("x"))),
            Source.PageSelectors.NONE,
            EVERY,
            AT_MOST,
            Duration.ofSeconds(5),
            1,
            null,
            null,
            null,
            false,
            List.of(),
            false,
            null,
            null,
            List.of(),
            "a.yaml");

    @Test
    void slowsDownWhileNothingIsKnownOfItsNewsUpToTheMost() {
        assertThat(Pace.interval(source, EVERY, Rhythm.UNKNOWN, NOON).length()).isEqualTo(Duration.ofSeconds(750));
        assertThat(Pace.interval(source, AT_MOST, Rhythm.UNKNOWN, NOON).length())
                .isEqualTo(AT_MOST);
    }

    @Test
    void isQuickForAnHourAfterNews() {
        Interval soon = Pace.interval(source, AT_MOST, daily(NOON.minusSeconds(3500)), NOON);
        Interval later = Pace.interval(source, AT_MOST, daily(NOON.minusSeconds(3700)), NOON);

        assertThat(soon).isEqualTo(new Interval(EVERY, "news came less than an hour ago"));
        assertThat(later.length()).isGreaterThan(EVERY);
    }

    @Test
    void asksOftenEnoughToSeeNewsSoonAfterItsUsualTime() {
        Interval interval = Pace.interval(source, EVERY, hourly(Duration.ofHours(8)), NOON);

        assertThat(interval.length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(interval.reason()).isEqualTo("news usually comes every 8 h");
    }

    @Test
    void slowsDownWhenASourceIsQuietForMuchLongerThanUsual() {
        Rhythm silent = new Rhythm(Duration.ofHours(8), Collections.nCopies(24, 0), NOON.minus(Duration.ofDays(9)));

        Interval interval = Pace.interval(source, EVERY, silent, NOON);

        assertThat(interval).isEqualTo(new Interval(AT_MOST, "nothing new for 9 d"));
    }

    @Test
    void asksMoreOftenAtTheHoursWhenNewsComes() {
        Rhythm mornings = mornings(NOON.minus(Duration.ofHours(3)));

        Interval atNine = Pace.interval(source, EVERY, mornings, NOON.minus(Duration.ofMinutes(90)));
        Interval atSix = Pace.interval(source, EVERY, mornings, NOON.plus(Duration.ofHours(6)));

        assertThat(atNine.length()).isLessThan(atSix.length());
        assertThat(atNine.reason()).endsWith("often at this hour");
    }

    @Test
    void isThereWhenTheHoursBeginAtWhichNewsComes() {
        Rhythm mornings = mornings(NOON.minus(Duration.ofHours(20)));

        Interval before = Pace.interval(source, EVERY, mornings, Instant.parse("2026-11-21T07:35:00Z"));

        assertThat(before.length()).isEqualTo(Duration.ofMinutes(25));
        assertThat(before.reason()).endsWith("most often from 8 o'clock");
    }

    /** News once a day, at any hour. */
    private static Rhythm daily(Instant last) {
        return new Rhythm(Duration.ofDays(1), Collections.nCopies(24, 0), last);
    }

    private static Rhythm hourly(Duration gap) {
        return new Rhythm(gap, Collections.nCopies(24, 0), NOON.minus(Duration.ofHours(2)));
    }

    /** News once a day, around nine o'clock. */
    private static Rhythm mornings(Instant last) {
        List<Integer> hours = new ArrayList<>(Collections.nCopies(24, 0));
        hours.set(9, 40);
        return new Rhythm(Duration.ofDays(1), hours, last);
    }

    @Test
    void retriesNoFasterThanTheSourceIsAskedButWithinMinutes() {
        assertThat(Pace.backoff(source)).isEqualTo(new Backoff(Duration.ofMinutes(5), AT_MOST));
    }
}
