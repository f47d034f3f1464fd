package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonLdTest {

    @Test
    void readsAnArticle() {
        JsonLd read = read("""
                {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Remarks on the harbour &amp; the fleet",
                 "alternativeHeadline": "At the quay", "articleBody": "Dear friends,\\nThank you.", "description": "Short.",
                 "datePublished": "2024-05-02T09:30:00+02:00", "dateModified": "2024-05-03", "inLanguage": "en-GB",
                 "author": {"@type": "Person", "name": "Oda Ferrant", "jobTitle": "Minister of Ports"},
                 "contentLocation": {"@type": "Place", "name": "Port Velmora"},
                 "publisher": {"@type": "Organization", "name": "Ministry of Ports"}}
                """);

        assertThat(read)
                .isEqualTo(new JsonLd(
                        "Remarks on the harbour & the fleet",
                        "At the quay",
                        null,
                        null,
                        "Dear friends,\nThank you.",
                        "Short.",
                        "2024-05-02T09:30:00+02:00",
                        "2024-05-03",
                        null,
                        "en-GB",
                        "Ministry of Ports",
                        "Port Velmora",
                        List.of(new Person("Oda Ferrant", "Minister of Ports")),
                        List.of()));
    }

    @Test
    void followsReferencesInsideAGraph() {
        JsonLd read = read("""
                {"@graph": [
                  {"@type": "WebSite", "name": "The site"},
                  {"@type": "WebPage", "@id": "#page", "name": "Speech | The site", "inLanguage": "fr"},
                  {"@type": ["Article", "Thing"], "headline": "Speech", "author": {"@id": "#who"}},
                  {"@type": "Person", "@id": "#who", "name": "Ilse Brandt"}]}
                """);

        assertThat(read.headline()).isEqualTo("Speech");
        assertThat(read.name()).isEqualTo("Speech | The site");
        assertThat(read.inLanguage()).isEqualTo("fr");
        assertThat(read.authors()).containsExactly(new Person("Ilse Brandt", null));
    }

    @Test
    void readsAnEvent() {
        JsonLd read = read("""
                [{"@type": "Event", "name": "Lecture", "startDate": "2023-11-07T18:00:00+01:00",
                  "location": {"@type": "Place", "address": {"addressLocality": "Lund"}},
                  "performer": [{"@type": "Person", "name": "Eva Lindqvist"}]}]
                """);

        assertThat(read.startDate()).isEqualTo("2023-11-07T18:00:00+01:00");
        assertThat(read.location()).isEqualTo("Lund");
        assertThat(read.performers()).containsExactly(new Person("Eva Lindqvist", null));
    }

    @Test
    void leavesOutTheSiteItsOwnerAndItsOtherPages() {
        JsonLd read = read("""
                [{"@type": "Organization", "name": "Ministry of Ports", "description": "We run ports."},
                 {"@type": "BreadcrumbList", "name": "Path", "itemListElement": [{"@type": "Article", "headline": "Other"}]},
                 {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Another"}]}]
                """);

        assertThat(read).isEqualTo(JsonLd.NONE);
    }

    @Test
    void takesNoOrganizationForAnAuthor() {
        JsonLd read = read("""
                {"@type": "Article", "author": [{"@type": "Organization", "name": "Press office"}, "Oda Ferrant"]}
                """);

        assertThat(read.authors()).containsExactly(new Person("Oda Ferrant", null));
    }

    @Test
    void prefersTheArticleThatHasItsText() {
        JsonLd read = read("""
                [{"@type": "NewsArticle", "headline": "Stub"}, {"@type": "NewsArticle", "headline": "Whole", "articleBody": "Text."}]
                """);

        assertThat(read.headline()).isEqualTo("Whole");
    }

    @Test
    void forgivesLineEndsInStringsCommasAndWrappers() {
        JsonLd read = read("<!-- {\"@type\": \"Article\", \"headline\": \"One\nline\", } -->");

        assertThat(read.headline()).isEqualTo("One line");
    }

    @Test
    void countsABrokenScriptAsAbsentAndReadsTheNext() {
        String html = "<script type='application/ld+json'>{\"@type\": \"Article\", \"headline\": </script>"
                + "<script type='application/ld+json'>{\"@type\": \"Article\", \"headline\": \"Good\"}</script>";

        JsonLd read = JsonLd.of(Jsoup.parse(html));

        assertThat(read.headline()).isEqualTo("Good");
    }

    @Test
    void survivesDeepNesting() {
        JsonLd read = read("[".repeat(100_000) + "]".repeat(100_000));

        assertThat(read).isEqualTo(JsonLd.NONE);
    }

    private static JsonLd read(String json) {
        return JsonLd.of(Jsoup.parse("<head><script type=\"application/ld+json\">" + json + "</script></head>"));
    }
}
