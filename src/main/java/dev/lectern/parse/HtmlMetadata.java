package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the head of an HTML page says about the page. */
final class HtmlMetadata {

    /** Every heading is compared with what the head declares; no honest title or name of a site is longer. */
    private static final int LONGEST = 1000;

    private static final int MOST_TIMES = 50;

    private static final List<String> TITLES =
            List.of("og:title", "dcterms.title", "dc.title", "citation_title", "twitter:title");
    private static final List<String> SITES = List.of("og:site_name", "application-name", "apple-mobile-web-app-title");
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "dcterms.issued",
            "dc.date.issued",
            "dcterms.created",
            "dc.date.created",
            "datepublished",
            "date.published",
            "publication_date",
            "pubdate",
            "citation_publication_date");

    private HtmlMetadata() {}

    static Metadata of(Document page) {
        Map<String, String> meta = new HashMap<>();
        for (Element element : page.getElementsByTag("meta")) {
            String content = clean(element.attr("content"));
            for (String attribute : new String[] {"property", "name", "itemprop"}) {
                String name = element.attr(attribute);
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
                }
            }
        }
        JsonLd jsonLd = JsonLd.of(page);
        Element html = page.firstElementChild();
        String language = html == null ? "" : html.attr("lang").strip();
        language = language.isEmpty() && html != null ? html.attr("xml:lang").strip() : language;
        String published = first(meta, PUBLISHED);
        return new Metadata(
                titles(page, meta, jsonLd),
                language.isEmpty() ? language(meta, jsonLd) : language,
                first(meta, SITES),
                null,
                jsonLd.datePublished() != null ? jsonLd.datePublished() : published,
                authors(meta, jsonLd),
                times(page),
                null,
                jsonLd);
    }

    private static List<String> titles(Document page, Map<String, String> meta, JsonLd jsonLd) {
        List<String> titles = new ArrayList<>();
        add(titles, jsonLd.headline());
        TITLES.forEach(name -> add(titles, meta.get(name)));
        Element element = page.head().getElementsByTag("title").first();
        add(titles, element == null ? null : clean(element.text()));
        add(titles, jsonLd.name());
        return titles;
    }

    private static void add(List<String> titles, @Nullable String title) {
        if (title != null && !title.isEmpty() && !titles.contains(title)) {
            titles.add(title);
        }
    }

    private static @Nullable String language(Map<String, String> meta, JsonLd jsonLd) {
        String declared = first(meta, List.of("dc.language", "dcterms.language", "content-language", "og:locale"));
        return declared != null ? declared : jsonLd.inLanguage();
    }

    private static List<Person> authors(Map<String, String> meta, JsonLd jsonLd) {
        List<Person> authors = new ArrayList<>(jsonLd.authors());
        String named = first(meta, List.of("author", "dc.creator", "dcterms.creator"));
        if (named != null && authors.isEmpty()) {
            authors.add(new Person(named, null));
        }
        return authors;
    }

    private static List<String> times(Document page) {
        return page.getElementsByTag("time").stream()
                .limit(MOST_TIMES)
                .map(time -> clean(time.attr("datetime")))
                .filter(moment -> !moment.isEmpty())
                .toList();
    }

    private static @Nullable String first(Map<String, String> meta, List<String> names) {
        return names.stream()
                .filter(meta::containsKey)
                .findFirst()
                .map(meta::get)
                .orElse(null);
    }

    private static String clean(String raw) {
        return CleanText.line(raw.substring(0, Math.min(raw.length(), LONGEST)));
    }
}
