package dev.lectern.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real pages of thirteen publishers: which of them are speeches, and in which language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpeechCorpusTest {

    private static final Path PAGES = Path.of("..", "shared", "corpus", "speeches");

    private static final ObjectMapper JSON = new ObjectMapper();

    Stream<JsonNode> pages() throws IOException {
        List<JsonNode> pages = new ArrayList<>();
        if (isThere()) {
            JSON.readTree(PAGES.resolve("manifest.json").toFile()).forEach(pages::add);
        } else {
            pages.add(JSON.createObjectNode().put("name", "none"));
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tellsWhetherThePageIsASpeechAndInWhichLanguage(JsonNode page) throws IOException {
        assumeTrue(isThere(), "the corpus is not beside the project: " + PAGES);
        String name = page.get("name").asText();

        ParseResult result = new PageParser().parse(body(name), Hints.of(url(page), contentType(name)));

        if (page.get("speech").asBoolean()) {
            assertThat(result).isInstanceOf(ParseResult.Speeches.class);
            assertThat(((ParseResult.Speeches) result).speeches().get(0).language())
                    .isEqualTo(page.get("language").asText());
            assertThat(result.title()).isNotBlank();
        } else {
            assertThat(result).isInstanceOf(ParseResult.NotASpeech.class);
        }
    }

    @Test
    void keepsThePlaceAboveAClockTimeOutOfTheText() throws IOException {
        assumeTrue(isThere(), "the corpus is not beside the project: " + PAGES);
        String name = "wh-20250216-interview.md";

        ParseResult result = new PageParser().parse(body(name), Hints.of(null, contentType(name)));

        assertThat(result.paragraphs().get(0)).startsWith("Q: I’m joined now");
        assertThat(((ParseResult.Speeches) result).speeches().get(0).place())
                .isEqualTo("Daytona International Speedway, Daytona, Florida");
    }

    private static boolean isThere() {
        return Files.isRegularFile(PAGES.resolve("manifest.json"));
    }

    private static byte[] body(String name) throws IOException {
        return Files.readAllBytes(PAGES.resolve(name));
    }

    private static @Nullable String url(JsonNode page) {
        return page.get("source_url").isNull() ? null : page.get("source_url").asText();
    }

    private static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".md" -> "text/markdown";
            case ".txt" -> "text/plain";
            case ".json" -> "application/json";
            default -> "text/html; charset=utf-8";
        };
    }
}
