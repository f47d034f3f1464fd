package dev.lectern.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WireSearchTest {

    @Test
    void theSameSearchEverywhere() {
        var search = new WireSearch(Map.of("language", List.of("fr"), "cursor", List.of("abc"), "kind", List.of(" ")));

        assertThat(search.page()).isEqualTo("/?language=fr");
        assertThat(search.atom()).isEqualTo("/feed.atom?language=fr");
        assertThat(search.stream(42)).isEqualTo("/api/stream?language=fr&view=summary&after=42");
        assertThat(search.curl("https://lectern.example"))
                .isEqualTo("curl -N 'https://lectern.example/api/stream?language=fr'");
    }

    @Test
    void wordsAreAskedOfTheListAsTheStreamDoesNotKnowThem() {
        var search = new WireSearch(Map.of("q", List.of("harbour fees")));

        assertThat(search.streamed()).isFalse();
        assertThat(search.stream(1)).isEqualTo("/api/stream?view=summary&after=1");
        assertThat(search.list()).isEqualTo("/api/speeches?q=harbour+fees&arrival=live");
        assertThat(search.curl("http://localhost")).startsWith("curl 'http://localhost/api/speeches?q=harbour+fees");
    }

    @Test
    void ofTwoQuestionsTheFormAsksForEither() {
        var search = new WireSearch(Map.of("q", List.of("harbour", "fees")));

        assertThat(search.value("q")).isEqualTo("harbour or fees");
        assertThat(search.chips()).extracting(WireSearch.Chip::value).containsExactly("harbour or fees");
    }

    @Test
    void aFilterCanBeTakenOffByItself() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("country", List.of("JM"));
        filters.put("kind", List.of("news-conference"));

        assertThat(new WireSearch(filters).chips())
                .containsExactly(
                        new WireSearch.Chip("Country", "Jamaica", "/?kind=news-conference"),
                        new WireSearch.Chip("Kind", "News conference", "/?country=JM"));
    }

    @Test
    void nothingOfACommandIsLeftToTheShell() {
        var search = new WireSearch(Map.of("speaker", List.of("O'Hara; rm -rf $HOME")));

        assertThat(search.curl("http://localhost"))
                .isEqualTo("curl -N 'http://localhost/api/stream?speaker=O%27Hara%3B+rm+-rf+%24HOME'");
    }
}
