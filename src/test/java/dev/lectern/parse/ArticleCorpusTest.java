package dev.lectern.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.parse.score.ShingleScore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** News pages of a hundred publishers: how much of their text is found and how much else with it. */
class ArticleCorpusTest {

    private static final Path PAGES = Path.of("..", "shared", "corpus", "articles");

    /** What was measured, less a little: a change that takes the figure below it takes text away or lets furniture in. */
    private static final double FLOOR = 0.976;

    @Test
    void findsTheTextOfNewsPages() throws IOException {
        assumeTrue(Files.isDirectory(PAGES), "the corpus is not beside the project: " + PAGES);
        JsonNode truth =
                new ObjectMapper().readTree(PAGES.resolve("ground-truth.json").toFile());
        List<ShingleScore> scores = new ArrayList<>();

        for (Iterator<Map.Entry<String, JsonNode>> pages = truth.fields(); pages.hasNext(); ) {
            Map.Entry<String, JsonNode> page = pages.next();
            Hints hints = Hints.of(page.getValue().get("url").asText(), "text/html; charset=utf-8");
            ParseResult result = new PageParser().parse(body(page.getKey()), hints);
            scores.add(ShingleScore.of(
                    page.getValue().get("articleBody").asText(), String.join("\n", result.paragraphs())));
        }

        assertThat(ShingleScore.f1(scores)).isGreaterThanOrEqualTo(FLOOR);
    }

    private static byte[] body(String id) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(PAGES.resolve(id + ".html.gz")))) {
            return in.readAllBytes();
        }
    }
}
