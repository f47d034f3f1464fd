package dev.lectern.parse;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonLdGraphTest {

    @Test
    void gathersTheObjectsOfAllScriptsInTheirOrder() {
        JsonLdGraph graph =
                graph("{\"@graph\": [{\"@type\": \"Article\"}, {\"@type\": \"Person\"}]}", "[{\"@type\": \"Event\"}]");

        assertThat(graph.objects())
                .extracting(object -> object.path("@type").asText())
                .containsExactly("", "Article", "Person", "Event");
    }

    @Test
    void resolvesAReference() {
        JsonLdGraph graph = graph("[{\"author\": {\"@id\": \"#a\"}}, {\"@id\": \"#a\", \"name\": \"Jane Roe\"}]");

        assertThat(graph.resolved(graph.objects().get(0).get("author"))
                        .path("name")
                        .asText())
                .isEqualTo("Jane Roe");
    }

    @Test
    void doesNotFollowListsOfOtherPages() {
        JsonLdGraph graph = graph("{\"@type\": \"ItemList\", \"itemListElement\": [{\"@type\": \"Article\"}]}");

        assertThat(graph.objects()).hasSize(1);
    }

    private static JsonLdGraph graph(String... scripts) {
        StringBuilder html = new StringBuilder();
        for (String script : scripts) {
            html.append("<script type=\"application/ld+json\">").append(script).append("</script>");
        }
        return JsonLdGraph.of(Jsoup.parse(html.toString()));
    }
}
