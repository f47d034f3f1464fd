package dev.lectern.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SourceFolderTest {

    @TempDir
    Path path;

    private final List<InvalidSource> invalid = new ArrayList<>();

    @Test
    void readsDefinitionsInOrderAndNothingElse() throws IOException {
        for (String name : List.of("b.yml", "a.yaml", "notes.txt", ".hidden.yaml")) {
            Files.writeString(path.resolve(name), name);
        }
        Files.createDirectory(path.resolve("folder.yaml"));

        List<Definition> read = new SourceFolder(path).read(invalid);

        assertThat(read).extracting(Definition::text).containsExactly("a.yaml", "b.yml");
        assertThat(invalid).isEmpty();
    }

    @Test
    void tellsWhatCannotBeReadAndReadsTheRest() throws IOException {
        Files.write(path.resolve("latin.yaml"), new byte[] {(byte) 0xe9, 'x'});
        Files.write(path.resolve("large.yaml"), new byte[2_000_000]);
        Files.writeString(path.resolve("good.yaml"), "good");

        List<Definition> read = new SourceFolder(path).read(invalid);

        assertThat(read).extracting(Definition::text).containsExactly("good");
        assertThat(invalid)
                .extracting(InvalidSource::reason)
                .containsExactlyInAnyOrder(
                        "the file is not UTF-8 text", "the file is too large to be a source definition");
    }

    @Test
    void tellsThatTheFolderIsNotThere() {
        new SourceFolder(path.resolve("missing")).read(invalid);

        assertThat(invalid)
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("lectern.sources.directory"));
    }

    @Test
    void changesItsStampWithAFile() throws IOException {
        var folder = new SourceFolder(path);
        Files.writeString(path.resolve("a.yaml"), "1");
        Map<String, String> before = folder.stamp();
        Map<String, String> same = folder.stamp();

        Files.writeString(path.resolve("a.yaml"), "12");

        assertThat(same).isEqualTo(before);
        assertThat(folder.stamp()).isNotEqualTo(before);
    }
}
