package dev.lectern.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedSourcesTest {

    @Test
    void watchesOfTheShippedOnesOnlyThoseThatAreEnabled() {
        var shipped = new ShippedSources(key -> Optional.empty());

        SourceSet set = SourceSet.of(shipped, List.of("rus-embassy-jamaica"), List.of(), List.of());

        assertThat(set.invalid()).isEmpty();
        assertThat(set.sources()).containsOnlyKeys("rus-embassy-jamaica");
    }

    @Test
    void watchesABuiltInSourceOnlyWhereItsKeyIsConfigured() {
        var config = Map.of("lectern.inbox", "/data/it's the inbox");

        SourceSet set = setOf(config);

        assertThat(set.invalid()).isEmpty();
        assertThat(set.sources()).containsOnlyKeys("inbox");
        assertThat(set.sources().get("inbox").discover())
                .containsExactly(new Discovery.Folder(Path.of("/data/it's the inbox")));
    }

    @Test
    void resolvesConfigurationInBuiltInSources() {
        var config = Map.of("lectern.demo.url", "http://127.0.0.1:8090", "lectern.demo.poll", "PT1S");

        Source demo = setOf(config).sources().get("demo");

        assertThat(demo.every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(((Discovery.Listing) demo.discover().get(0)).url()).hasToString("http://127.0.0.1:8090/news");
        assertThat(demo.allowPrivate()).isTrue();
        assertThat(demo.withdrawAfter()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void usesTheDefaultOfAnExpression() {
        Source demo = setOf(Map.of("lectern.demo.url", "http://127.0.0.1:8090"))
                .sources()
                .get("demo");

        assertThat(demo.every()).isEqualTo(Duration.ofSeconds(2));
    }

    private static SourceSet setOf(Map<String, String> config) {
        var shipped = new ShippedSources(key -> Optional.ofNullable(config.get(key)));
        return SourceSet.of(shipped, List.of(), List.of(), List.of());
    }
}
