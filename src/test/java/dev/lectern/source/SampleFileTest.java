package dev.lectern.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SampleFileTest {

    private static final int MOST = 100;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void putPages() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "id: a");
        Files.createDirectory(folder.resolve("samples"));
        Files.writeString(folder.resolve("samples/one.html"), "<p>one</p>");
        Files.writeString(elsewhere.resolve("secret.html"), "<p>secret</p>");
    }

    @Test
    void readsAFileBesideTheDefinition() throws Exception {
        assertThat(read("page: samples/one.html")).hasToString("<p>one</p>");
    }

    @Test
    void readsThePageThatTheDefinitionHolds() throws Exception {
        assertThat(read("content: <p>held</p>")).hasToString("<p>held</p>");
    }

    @Test
    void refusesALinkThatLeadsOut() throws Exception {
        Files.createSymbolicLink(folder.resolve("link.html"), elsewhere.resolve("secret.html"));

        assertThatThrownBy(() -> read("page: link.html"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out of the folder");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> read("page: two.html")).hasMessageContaining("two.html is no file in the folder");
    }

    @Test
    void refusesALargeFile() throws Exception {
        Files.writeString(folder.resolve("large.html"), "x".repeat(MOST + 1));

        assertThatThrownBy(() -> read("page: large.html")).hasMessageContaining("is larger than 100 bytes");
    }

    private String read(String sample) throws IOException, InvalidDefinition {
        Source source = SourceReader.read(
                folder.resolve("a.yaml").toString(),
                "id: a\npublisher: b\ndiscover: [{listing: https://a.example/news}]\nsamples:\n  - " + sample
                        + "\n    expect: {result: speech}\n");
        return new String(SampleFile.read(source, source.samples().get(0), MOST), UTF_8);
    }
}
