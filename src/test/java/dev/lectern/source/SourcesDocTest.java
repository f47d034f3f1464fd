package dev.lectern.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/sources.md} tells every key and every shipped definition, and its example is valid. */
class SourcesDocTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHIPPED =
            Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|.*\\| (?:never|[0-9-]{10}) \\|$");

    private static List<Definition> definitions() {
        return ShippedDefinitionsTest.definitions();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void hasARowForEveryShippedDefinition(Definition definition) throws Exception {
        Source source = SourceReader.read(definition.file(), definition.text());

        String row = doc().lines()
                .filter(line -> line.startsWith("| `" + source.id() + "` |"))
                .findFirst()
                .orElse("");

        assertThat(row)
                .contains(
                        "| " + source.publisher() + " |",
                        "| " + Objects.requireNonNullElse(source.country(), "–") + " |",
                        "| " + Objects.requireNonNullElse(source.language(), "–") + " |")
                .endsWith("| " + (source.verified() == null ? "never" : source.verified()) + " |")
                .contains(source.discover().get(0).kind());
    }

    @Test
    void hasNoRowForOneThatIsNotShipped() throws Exception {
        List<String> rows =
                SHIPPED.matcher(doc()).results().map(row -> row.group(1)).toList();

        assertThat(definitions().stream().map(Definition::file))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(id -> "sources/" + id + ".yaml").toList());
    }

    @Test
    void hasARowForEveryKeyAndShowsItInItsExample() throws Exception {
        String example = YAML.matcher(doc())
                .results()
                .map(MatchResult::group)
                .filter(block -> block.contains("id: "))
                .findFirst()
                .orElseThrow();

        assertThat(SourceReader.KEYS).allSatisfy(key -> {
            assertThat(doc()).contains("\n| `" + key + "` |");
            assertThat(example).contains("\n" + key + ":");
        });
    }

    @Test
    void showsExamplesThatAreValid() throws Exception {
        var blocks = YAML.matcher(doc()).results().map(block -> block.group(1)).toList();

        List<Source> sources = new ArrayList<>();
        for (String block : blocks) {
            sources.add(SourceReader.read("docs/sources.md", block));
        }

        assertThat(sources).anySatisfy(source -> assertThat(source.samples()).isNotEmpty());
    }

    private static String doc() throws IOException {
        return Files.readString(Path.of("docs/sources.md"));
    }
}
