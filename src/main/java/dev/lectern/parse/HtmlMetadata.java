package dev.lectern.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the head of an HTML page says about the page. */
final class HtmlMetadata {

    /** Every heading is compared with what the head declares; no honest title or name of a site is longer. */
    private static final int LONGEST = 1000;

    private HtmlMetadata() {}

    static Metadata of(Document page) {
        Map<String, String> meta = new HashMap<>();
        for (Element element : page.getElementsByTag("meta")) {
            String name = element.hasAttr("property") ? element.attr("property") : element.attr("name");
            String content = clean(element.attr("content"));
            if (!name.isEmpty() && !content.isEmpty()) {
                meta.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
            }
        }
        String site = meta.get("og:site_name");
        String open = meta.get("og:title");
        Element titleElement = page.head().getElementsByTag("title").first();
        String title = titleElement == null ? "" : clean(titleElement.text());
        Element html = page.getElementsByTag("html").first();
        String language = html == null ? "" : html.attr("lang").strip();
        return new Metadata(
                open != null ? open : title.isEmpty() ? null : title,
                language.isEmpty() ? meta.get("dc.language") : language,
                site,
                null,
                published(meta));
    }

    private static String clean(String raw) {
        return CleanText.line(raw.substring(0, Math.min(raw.length(), LONGEST)));
    }

    private static @Nullable String published(Map<String, String> meta) {
        for (String name :
                new String[] {"article:published_time", "dcterms.issued", "dc.date.issued", "datepublished"}) {
            String value = meta.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
