package dev.lectern.frontier;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceTrafficTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Traffic ONE = new Traffic(1, 2, 3, 4, 5, 6, 7);
    private static final Traffic TWICE = new Traffic(2, 4, 6, 8, 10, 12, 14);

    private final SourceTraffic traffic = new SourceTraffic(FrontierDatabase.empty());

    @Test
    void addsUpBySource() {
        traffic.add(DAY, Map.of("a", ONE, "b", ONE));

        traffic.add(DAY.plusDays(1), Map.of("a", ONE));

        assertThat(traffic.since(DAY)).isEqualTo(Map.of("a", TWICE, "b", ONE));
    }

    @Test
    void forgetsWhatIsOld() {
        traffic.add(DAY, Map.of("a", ONE));
        traffic.add(DAY.plusDays(1), Map.of("b", ONE));

        traffic.forgetBefore(DAY.plusDays(1));

        assertThat(traffic.since(DAY)).containsOnlyKeys("b");
    }

    @Test
    void countsFromADayOn() {
        traffic.add(DAY, Map.of("a", ONE));

        traffic.add(DAY.plusDays(1), Map.of("b", ONE));

        assertThat(traffic.since(DAY.plusDays(1))).containsOnlyKeys("b");
    }
}
