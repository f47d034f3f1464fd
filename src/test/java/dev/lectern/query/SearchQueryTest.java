package dev.lectern.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchQueryTest {

    @Test
    void whatIsLeftEmptyIsNotAsked() {
        Map<String, List<String>> given = new LinkedHashMap<>();
        given.put("q", List.of(" harbour ", ""));
        given.put("kind", List.of(" "));
        given.put("cursor", List.of("abc"));

        Map<String, List<String>> filled = SearchQuery.filled(given, Set.of("cursor"));

        assertThat(filled).isEqualTo(Map.of("q", List.of("harbour")));
    }

    @Test
    void eachValueStandsAlone() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("publisher", List.of("Harbours, Ports", "Lighthouses"));
        filters.put("q", List.of("a&b"));

        assertThat(SearchQuery.written(filters)).isEqualTo("publisher=Harbours%2C+Ports&publisher=Lighthouses&q=a%26b");
        assertThat(SearchQuery.written(Map.of())).isEmpty();
    }

    @Test
    void ofQuestionsEitherWillDo() {
        assertThat(SearchQuery.shown("q", List.of("harbour", "fees"))).isEqualTo("harbour or fees");
        assertThat(SearchQuery.shown("kind", List.of("remarks", "lecture"))).isEqualTo("remarks, lecture");
    }
}
