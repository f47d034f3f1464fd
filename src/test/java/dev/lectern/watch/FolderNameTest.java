package dev.lectern.watch;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FolderNameTest {

    private static final Path ROOT = Path.of("/in box");

    @Test
    void isTextWhereItCanBe() {
        assertThat(FolderName.below(ROOT, Path.of("/in box/deep er/a b.html"))).isEqualTo("deep er/a b.html");
        assertThat(FolderName.below(ROOT, Path.of("/in box/deep/б.md"))).isEqualTo("deep/б.md");
        assertThat(FolderName.below(Path.of("/"), Path.of("/a.html"))).isEqualTo("a.html");
    }

    @Test
    void keepsControlCharactersAwayFromThoseWhoReadIt() {
        assertThat(FolderName.below(ROOT, Path.of("/in box/deep/a\nb.html"))).isEqualTo("deep/a%0Ab.html");
    }

    @Test
    void namesWhatLiesBeside() {
        Path file = Path.of("/x/a.b.warc.gz");

        assertThat(FolderName.with(file, ".reason")).isEqualTo(Path.of("/x/a.b.warc.gz.reason"));
        assertThat(FolderName.numbered(file, 2)).isEqualTo(Path.of("/x/a.b-2.warc.gz"));
        assertThat(FolderName.without(Path.of("/x/a.html.meta.json"), ".meta.json"))
                .isEqualTo(Path.of("/x/a.html"));
    }
}
