package dev.lectern.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EditorTokenTest {

    @TempDir
    Path data;

    @Test
    void isMadeAtTheFirstStartAndShownOnce() throws IOException {
        var first = new EditorToken(Optional.empty(), data, true, true);

        Optional<String> shown = first.prepare();

        assertThat(shown).isPresent();
        assertThat(first.matches(shown.get())).isTrue();
        assertThat(first.matches("guess")).isFalse();
        assertThat(Files.readString(data.resolve(EditorToken.FILE)))
                .doesNotContain(shown.get())
                .matches("[0-9a-f]{64}\n");
    }

    @Test
    void isKnownAgainAfterARestartButNotShown() {
        String token =
                new EditorToken(Optional.empty(), data, true, true).prepare().orElseThrow();
        var second = new EditorToken(Optional.empty(), data, true, true);

        Optional<String> shown = second.prepare();

        assertThat(shown).isEmpty();
        assertThat(second.matches(token)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"false,true", "true,false", "false,false"})
    void isNotMadeBesideServersOfOthersNorWhereNobodyIsServed(boolean embedded, boolean serves) {
        Path folder = data.resolve("data");
        var token = new EditorToken(Optional.empty(), folder, embedded, serves);

        Optional<String> shown = token.prepare();

        assertThat(shown).isEmpty();
        assertThat(token.known()).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void isTakenFromTheConfigurationWithoutAFile() {
        var token = new EditorToken(Optional.of(" secret "), data, false, true);

        Optional<String> shown = token.prepare();

        assertThat(shown).isEmpty();
        assertThat(token.matches("secret")).isTrue();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aDamagedFileLocksTheDoor() throws IOException {
        Files.writeString(data.resolve(EditorToken.FILE), "no digest");
        var token = new EditorToken(Optional.empty(), data, true, true);

        token.prepare();

        assertThat(token.known()).isFalse();
        assertThat(token.matches("")).isFalse();
    }

    @Test
    void aFolderThatCannotBeMadeLocksTheDoor() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        var token = new EditorToken(Optional.empty(), file.resolve("below"), true, true);

        token.prepare();

        assertThat(token.known()).isFalse();
    }
}
