package dev.lectern.parse.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real pages of seven publishers, compared with their gold files field by field. */
class SpeechGoldTest {

    private static final Path PAGES = Path.of("..", "shared", "corpus", "speeches");

    @Test
    void readsEveryFieldAsTheGoldSays() throws IOException {
        assumeTrue(Files.isDirectory(PAGES), "the corpus is not beside the project: " + PAGES);

        ParseReport report = new GoldFolder(PAGES).report();

        assertThat(report.pages()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(report.means())
                .as(report.markdown())
                .allSatisfy((field, score) -> assertThat(score).isEqualTo(1.0));
    }
}
