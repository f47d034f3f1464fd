package dev.lectern.frontier;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HostRulesTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final HostRules RULES = new HostRules(
            Map.of("quick", SHORT, "slow", LONG), Map.of("a.example", LONG, "free.example", Duration.ZERO));

    @Test
    void askAHostAsSeldomAsAnyoneWants() {
        assertThat(RULES.pause("quick", "a.example")).isEqualTo(LONG);
        assertThat(RULES.pause("slow", "free.example")).isEqualTo(LONG);
        assertThat(RULES.pause("quick", "other.example")).isEqualTo(SHORT);
    }

    @Test
    void askAStrangeHostInTurnsAlsoForOneWhoAsksHisOwnFreely() {
        var rules = new HostRules(Map.of("demo", Duration.ZERO, "slow", LONG), Map.of("demo.example", Duration.ZERO));

        assertThat(rules.pause("demo", "demo.example")).isZero();
        assertThat(rules.pause("demo", "other.example")).isEqualTo(LONG);
    }

    @Test
    void letFilesBeReadAtOnce() {
        assertThat(RULES.pause("slow", WatchedDiscovery.fileHost("/in"))).isZero();
    }

    @Test
    void letManyPagesOfAHostBeTakenOnlyWhenItIsAskedFreely() {
        assertThat(RULES.together("free.example", 9)).isEqualTo(9);
        assertThat(RULES.together("a.example", 9)).isEqualTo(1);
        assertThat(RULES.together("other.example", 9)).isEqualTo(1);
    }
}
