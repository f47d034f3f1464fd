package dev.lectern.frontier;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiscoveryMemoryTest {

    private static final LastVisit VISIT = new LastVisit(
            "\"1\"",
            "yesterday",
            "https://a.example/feed",
            7,
            Instant.parse("2026-11-20T08:00:00Z"),
            LinkHashes.of(List.of("x", "y")));

    private final DiscoveryMemory memory = new DiscoveryMemory(FrontierDatabase.empty());

    @Test
    void remembersTheLastVisit() {
        memory.keep("a", "https://a.example", "all", LastVisit.NONE);
        memory.keep("a", "https://a.example", "all", VISIT);

        assertThat(memory.lastVisit("a", "https://a.example", "all")).isEqualTo(VISIT);
    }

    @Test
    void knowsNothingOfVisitsThatLookedForSomethingElse() {
        memory.keep("a", "https://a.example", "all", VISIT);

        assertThat(memory.lastVisit("a", "https://a.example", "speeches only")).isEqualTo(LastVisit.NONE);
        assertThat(memory.lastVisit("b", "https://a.example", "all")).isEqualTo(LastVisit.NONE);
    }
}
