package dev.lectern.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SourceRegistryTest {

    @TempDir
    Path folder;

    private final Ticks clock = new Ticks();

    @Test
    void aBadDefinitionStopsNothingElse() throws IOException {
        write("bad.yaml", "id: bad\npublisher: P\nevry: PT5M\n");
        write("good.yaml", definition("good"));
        write("binary.yml", new String(new char[] {0, 1, 2}));

        SourceRegistry registry = registry(List.of());

        assertThat(registry.sources()).extracting(Source::id).containsExactly("good");
        assertThat(registry.invalid())
                .extracting(invalid -> Path.of(invalid.file()).getFileName() + ":" + invalid.line())
                .containsExactly("bad.yaml:3", "binary.yml:0");
    }

    @Test
    void theSecondOfTwoEqualIdsIsInvalid() throws IOException {
        write("a.yaml", definition("same"));
        write("b.yaml", definition("same"));

        SourceRegistry registry = registry(List.of());

        assertThat(registry.sources())
                .singleElement()
                .extracting(Source::origin)
                .asString()
                .endsWith("a.yaml");
        assertThat(registry.invalid()).singleElement().satisfies(invalid -> {
            assertThat(invalid.file()).endsWith("b.yaml");
            assertThat(invalid.reason()).contains("the id 'same' is taken by").contains("a.yaml");
        });
    }

    @Test
    void readsTheFolderAgainWhenItChanges() throws IOException {
        write("a.yaml", definition("first"));
        SourceRegistry registry = registry(List.of());
        var before = registry.sources();
        write("b.yaml", definition("second"));

        clock.now = clock.now.plusSeconds(10);

        assertThat(before).hasSize(1);
        assertThat(registry.sources()).extracting(Source::id).containsExactly("first", "second");
        assertThat(registry.find("second")).isPresent();
    }

    @Test
    void saysWhatIsWrongWithAnEnabledIdThatIsNotShipped() {
        SourceRegistry registry = registry(List.of("rus-embasy-jamaica"));

        assertThat(registry.sources()).isEmpty();
        assertThat(registry.invalid())
                .containsExactly(new InvalidSource(
                        "lectern.sources.enabled",
                        0,
                        "unknown shipped source 'rus-embasy-jamaica'; did you mean 'rus-embassy-jamaica'?"));
    }

    @Test
    void saysThatTheFolderIsMissing() throws IOException {
        Files.delete(folder);

        SourceRegistry registry = registry(List.of());

        assertThat(registry.invalid())
                .singleElement()
                .satisfies(invalid -> assertThat(invalid.reason())
                        .contains("lectern.sources.directory")
                        .contains("cannot be read"));
    }

    private SourceRegistry registry(List<String> enabled) {
        var config = new SourcesConfig() {
            @Override
            public Optional<List<String>> enabled() {
                return Optional.of(enabled);
            }

            @Override
            public Optional<Path> directory() {
                return Optional.of(folder);
            }

            @Override
            public Duration reread() {
                return Duration.ofSeconds(3);
            }
        };
        return new SourceRegistry(config, new ShippedSources(key -> Optional.empty()), clock);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String definition(String id) {
        return "id: %s\npublisher: P\ndiscover:\n  - listing: https://%s.example/\n".formatted(id, id);
    }

    private static final class Ticks extends Clock {

        private Instant now = Instant.parse("2026-11-21T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
