package dev.lectern.watch;

import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WatchListTest {

    private static final URI ADDRESS = URI.create("https://a.example/news");

    @Test
    void takesTheLongestPauseOfTheSourcesThatShareAHost() {
        WatchList list = WatchList.of(List.of(source("quick", 1), source("slow", 30)));

        assertThat(list.rules().hostPauses()).containsEntry("a.example", Duration.ofSeconds(30));
        assertThat(list.rules().pause("quick", "a.example")).isEqualTo(Duration.ofSeconds(30));
        assertThat(list.rules().pause("quick", "b.example")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void findsADiscoveryByItsSourceAndName() {
        WatchList list = WatchList.of(List.of(source("a", 1)));

        assertThat(list.find("a", ADDRESS.toString())).isPresent();
        assertThat(list.find("b", ADDRESS.toString())).isEmpty();
        assertThat(list.find("a", "https://a.example/")).isEmpty();
    }

    private static Source source(String id, int delay) {
        return Fixtures.polite(id, new Discovery.Listing(ADDRESS, null, UrlPatterns.ALL), Duration.ofSeconds(delay));
    }
}
