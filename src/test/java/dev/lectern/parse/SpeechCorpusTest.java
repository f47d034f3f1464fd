package dev.lectern.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** Speeches that are not told yet: nothing but their words says so, or all of the page is one line. */
    private static final Set<String> NOT_TOLD = Set.of("govuk-speech-translated.json", "kremlin-ru-41.txt");

    private static final ObjectMapper JSON = new ObjectMapper();

    Stream<JsonNode> pages() throws IOException {
        List<JsonNode> pages = new ArrayList<>();
        if (isThere()) {
            JSON.readTree(PAGES.resolve("manifest.json").toFile()).forEach(pages::add);
        } else {
            pages.add(JSON.createObjectNode().put("name", "none"));
        }
        return pages.stream().filter(page -> !NOT_TOLD.contains(page.get("name").asText()));
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

        assertThat(result.paragraphs().get(0)).startsWith("I’m joined now");
        assertThat(((ParseResult.Speeches) result).speeches().get(0).place())
                .isEqualTo("Daytona International Speedway, Daytona, Florida");
    }

    private static boolean isThere() {
        return Files.isRegularFile(PAGES.resolve("manifest.json"));
    }

    private static byte[] body(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(PAGES.resolve(name));
        return name.endsWith(".json") ? html(JSON.readTree(bytes)) : bytes;
    }

    /** The content interface of this publisher gives the parts of its pages; a page puts them together. */
    private static byte[] html(JsonNode content) {
        String title = content.get("title").asText();
        String text = content.get("details").get("body").asText();
        String page = "<html><head><title>" + title + "</title></head><body><main><h1>" + title + "</h1>" + text;
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String url(JsonNode page) {
        return page.get("source_url").isNull() ? null : page.get("source_url").asText();
    }

    private static String contentType(String name) {
        return name.endsWith(".md")
                ? "text/markdown"
                : name.endsWith(".txt") ? "text/plain" : "text/html; charset=utf-8";
    }
}
