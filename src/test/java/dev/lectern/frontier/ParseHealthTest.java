package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParseHealthTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private final DataSource database = FrontierDatabase.empty();
    private final ParseHealth health = new ParseHealth(database);
    private final PageOutcomes outcomes = new PageOutcomes(database);

    @Test
    void countsByDayOfTheFetch() {
        health.add(List.of(
                speech("/1", NOON, true),
                speech("/2", NOON, false),
                other("/3", NOON),
                speech("/4", NOON.minus(Duration.ofDays(1)), true)));
        health.add(List.of(speech("/5", NOON, true)));

        List<DayReadings> days = health.days("ports", TODAY.minusDays(30));

        assertThat(days).extracting(DayReadings::day).containsExactly(TODAY.minusDays(1), TODAY);
        DayReadings today = days.get(1);
        assertThat(today.pages()).isEqualTo(4);
        assertThat(today.filled(ReadField.SPEECH)).isEqualTo(3);
        assertThat(today.filled(ReadField.PLACE)).isEqualTo(2);
        assertThat(today.filled(ReadField.TURN_SPEAKERS)).isEqualTo(3);
        assertThat(today.words()).isEqualTo(1500);
    }

    @Test
    void aPageThatIsReadAgainTellsNothingNew() {
        outcomes.record("https://p.example/1", "ports", NOON, PageOutcome.SPEECH, null);
        outcomes.record("https://p.example/2", "ports", NOON, PageOutcome.REJECTED, "It was cut.");
        outcomes.record("https://p.example/3", "ports", NOON.plusSeconds(60), PageOutcome.NOT_A_SPEECH, "A menu.");

        List<Reading> unread = health.unread(List.of(
                speech("/1", NOON.plusSeconds(1), true),
                speech("/2", NOON.plusSeconds(1), true),
                speech("/3", NOON.plusSeconds(1), true),
                other("/4", NOON),
                speech("/5", NOON, true),
                speech("/5", NOON, true)));

        assertThat(unread)
                .extracting(Reading::url)
                .containsExactlyInAnyOrder("https://p.example/2", "https://p.example/4", "https://p.example/5");
    }

    @Test
    void tellsWhatASourceHasLostUntilItIsAccepted() {
        for (int day = 60; day >= 0; day--) {
            health.add(List.of(
                    speech("/a", NOON.minus(Duration.ofDays(day)), day > 9),
                    speech("/b", NOON.minus(Duration.ofDays(day)), day > 9)));
        }

        List<LostField> lost = health.lost("ports", TODAY);
        assertThat(health.lost(TODAY)).containsOnlyKeys("ports").containsEntry("ports", lost);
        LocalDate since = health.accept("ports", TODAY, NOON);

        assertThat(lost).extracting(LostField::field).containsExactly(ReadField.PLACE);
        assertThat(since).isEqualTo(TODAY.minusDays(9)).isEqualTo(lost.get(0).since());
        assertThat(health.lost("ports", TODAY)).isEmpty();
        assertThat(health.lost(TODAY)).isEmpty();
        assertThat(health.accept("ports", TODAY, NOON)).isNull();
    }

    @Test
    void manyProcessesCountIntoTheSameRows() throws Exception {
        var all = Executors.newFixedThreadPool(6);
        try {
            List<Future<Boolean>> done = new ArrayList<>();
            for (int process = 0; process < 6; process++) {
                boolean backwards = process % 2 == 0;
                done.add(all.submit((Callable<Boolean>) () -> {
                    for (int batch = 0; batch < 30; batch++) {
                        var readings = new ArrayList<Reading>();
                        for (int n = 0; n < 20; n++) {
                            int number = backwards ? 19 - n : n;
                            readings.add(reading("source-" + number, "/" + number, NOON, true));
                        }
                        health.add(readings);
                    }
                    return true;
                }));
            }
            for (Future<Boolean> one : done) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            all.shutdownNow();
        }

        for (int n = 0; n < 20; n++) {
            assertThat(health.days("source-" + n, TODAY)).singleElement().returns(180L, DayReadings::pages);
        }
    }

    private static Reading speech(String path, Instant fetchedAt, boolean placed) {
        return reading("ports", path, fetchedAt, placed);
    }

    private static Reading reading(String source, String path, Instant fetchedAt, boolean placed) {
        Set<ReadField> filled = EnumSet.allOf(ReadField.class);
        if (!placed) {
            filled.remove(ReadField.PLACE);
        }
        return new Reading("https://p.example" + path, source, fetchedAt, PageOutcome.SPEECH, filled, 500);
    }

    private static Reading other(String path, Instant fetchedAt) {
        return new Reading("https://p.example" + path, "ports", fetchedAt, PageOutcome.NOT_A_SPEECH, Set.of(), 0);
    }
}
