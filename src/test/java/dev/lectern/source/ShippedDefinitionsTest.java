package dev.lectern.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every definition that waits for an operator to enable it has to keep. */
class ShippedDefinitionsTest {

    private static final Duration LEAST_DELAY = Duration.ofSeconds(5);
    private static final Duration LEAST_INTERVAL = Duration.ofMinutes(5);

    static List<Definition> definitions() {
        return new ShippedSources(key -> Optional.empty()).optional();
    }

    static List<Source> sources() throws InvalidDefinition {
        List<Source> sources = new ArrayList<>();
        for (Definition definition : definitions()) {
            sources.add(SourceReader.read(definition.file(), definition.text()));
        }
        return sources;
    }

    @Test
    void coversManyPublishersCountriesAndLanguages() throws Exception {
        List<Source> all = sources();

        assertThat(all).hasSizeGreaterThanOrEqualTo(24);
        assertThat(all.stream().map(Source::country).filter(Objects::nonNull).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(all.stream()
                        .map(Source::language)
                        .filter(Objects::nonNull)
                        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(all.stream().map(Source::institution).collect(Collectors.toSet()))
                .contains(
                        Institution.MINISTRY,
                        Institution.HEAD_OF_STATE,
                        Institution.GOVERNMENT,
                        Institution.CENTRAL_BANK,
                        Institution.INTERNATIONAL);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void hasAnIdThatIsTheNameOfItsFile(Definition definition) throws Exception {
        Source source = SourceReader.read(definition.file(), definition.text());

        assertThat(definition.file()).isEqualTo("sources/" + source.id() + ".yaml");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void isAPoliteGuestOfAPublicSite(Definition definition) throws Exception {
        Source source = SourceReader.read(definition.file(), definition.text());

        assertThat(source.delay()).isGreaterThanOrEqualTo(LEAST_DELAY);
        assertThat(source.every()).isGreaterThanOrEqualTo(LEAST_INTERVAL);
        assertThat(source.allowPrivate()).isFalse();
        assertThat(source.ignoreNoindex()).isFalse();
        assertThat(source.institution()).isNotNull();
        assertThat(source.discover()).allMatch(discovery -> discovery.address() != null);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void saysWhetherAnybodyEverSawItWorkAndWhereItsAddressesAreFrom(Definition definition) {
        List<String> lines = definition.text().lines().toList();

        assertThat(lines).filteredOn(line -> line.startsWith("verified: ")).hasSize(1);
        assertThat(lines.get(0)).startsWith("# ");
    }

    @Test
    void findsNoPagesInTheSamePlaceTwice() throws Exception {
        Set<String> seen = new HashSet<>();

        List<String> twice = sources().stream()
                .flatMap(source -> source.discover().stream())
                .map(Discovery::name)
                .filter(name -> !seen.add(name))
                .toList();

        assertThat(twice).isEmpty();
    }

    @Test
    void isNamedInTheIndexLikeEveryFileThere() throws Exception {
        var folder = Path.of("src/main/resources/sources");

        try (var files = Files.list(folder)) {
            Set<String> onDisk = files.map(file -> "sources/" + file.getFileName())
                    .filter(name -> name.endsWith(".yaml"))
                    .collect(Collectors.toSet());
            onDisk.removeAll(Set.of("sources/demo.yaml", "sources/inbox.yaml"));

            assertThat(definitions().stream().map(Definition::file)).containsExactlyInAnyOrderElementsOf(onDisk);
        }
    }
}
