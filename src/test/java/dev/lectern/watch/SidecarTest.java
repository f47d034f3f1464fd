package dev.lectern.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SidecarTest {

    private static final Instant OTHERWISE = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void tellsNothingWhenThereIsNone() throws Exception {
        Sidecar sidecar = Sidecar.of(page());

        assertThat(sidecar).isEqualTo(new Sidecar(null, null, null, null, null));
        assertThat(sidecar.time(OTHERWISE)).isEqualTo(OTHERWISE);
    }

    @Test
    void tellsWhatIsInItAndPassesOverKeysOfOthers() throws Exception {
        write("""
                {"url": "https://a.example/1", "publisher": "A ministry", "source": "a",
                 "fetchedAt": "2018-06-03T12:00:00+02:00", "language": "fr", "mood": "calm"}""");

        Sidecar sidecar = Sidecar.of(page());

        assertThat(sidecar)
                .isEqualTo(new Sidecar("https://a.example/1", "A ministry", "a", "2018-06-03T12:00:00+02:00", "fr"));
        assertThat(sidecar.time(OTHERWISE)).isEqualTo(Instant.parse("2018-06-03T10:00:00Z"));
    }

    @Test
    void takesJsonNullAsNone() throws Exception {
        write("null");

        Sidecar sidecar = Sidecar.of(page());

        assertThat(sidecar.url()).isNull();
    }

    @Test
    void saysWhatIsWrongWithOneThatIsNoObjectOfTexts() throws Exception {
        write("[\"https://a.example/1\"]");

        assertThatThrownBy(() -> Sidecar.of(page()))
                .isInstanceOf(UnfitFile.class)
                .hasMessageContaining("a.html.meta.json is not a JSON object of texts");
    }

    @Test
    void refusesOneTooLargeToBeASidecar() throws Exception {
        write(" ".repeat(65 * 1024));

        assertThatThrownBy(() -> Sidecar.of(page()))
                .isInstanceOf(UnfitFile.class)
                .hasMessage("a.html.meta.json is too large to be a sidecar.");
    }

    @Test
    void saysWhatIsWrongWithATimeThatIsNone() throws Exception {
        write("{\"fetchedAt\": \"yesterday\"}");
        Sidecar sidecar = Sidecar.of(page());

        assertThatThrownBy(() -> sidecar.time(OTHERWISE))
                .isInstanceOf(UnfitFile.class)
                .hasMessageContaining("'fetchedAt' is 'yesterday'");
    }

    private Path page() {
        return folder.resolve("a.html");
    }

    private void write(String json) throws IOException {
        Files.writeString(Sidecar.beside(page()), json);
    }
}
