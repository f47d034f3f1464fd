package dev.lectern.watch;

import dev.lectern.page.PageHints;
import dev.lectern.source.Discovery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page of a listing: the links in it, and the next page. */
final class ListingPage {

    private static final String ITEM = "li, article, tr, dd, .item, .news-item, .views-row";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final Document document;
    private final HttpUrl url;

    private ListingPage(Document document, HttpUrl url) {
        this.document = document;
        this.url = url;
    }

    /**
     * Reads a page.
     *
     * @param url where it answered
     * @param contentType as the server gave it; null when it did not
     */
    static ListingPage read(byte[] body, @Nullable String contentType, HttpUrl url) {
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        var charset = type == null ? null : type.charset();
        try {
            Document document = Jsoup.parse(
                    new ByteArrayInputStream(body), charset == null ? null : charset.name(), url.toString());
            return new ListingPage(document, url);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    /** Links to pages, in the order of the listing, each once. */
    List<FoundLink> links(Discovery.Listing listing) {
        Map<HttpUrl, FoundLink> links = new LinkedHashMap<>();
        for (Element anchor : anchors(listing.links())) {
            Optional<HttpUrl> target = target(anchor);
            if (target.isEmpty()
                    || target.get().equals(url)
                    || !listing.wanted().admit(target.get().toString())) {
                continue;
            }
            if (listing.links() != null || LinkShape.looksLikeArticle(anchor, target.get(), url)) {
                links.merge(target.get(), new FoundLink(target.get(), hints(anchor)), ListingPage::better);
            }
        }
        return List.copyOf(links.values());
    }

    /** The next page of the listing, going back in time. */
    Optional<HttpUrl> next() {
        Element marked = document.selectFirst("a[rel~=(?i)\\bnext\\b][href], link[rel~=(?i)\\bnext\\b][href]");
        if (marked != null) {
            return target(marked).filter(next -> next.host().equals(url.host()));
        }
        int wanted = number(url).orElse(1) + 1;
        return document.select("a[href]").stream()
                .flatMap(anchor -> target(anchor).stream())
                .filter(link -> link.host().equals(url.host())
                        && link.encodedPath().equals(url.encodedPath())
                        && number(link).equals(Optional.of(wanted)))
                .findFirst();
    }

    private List<Element> anchors(@Nullable String selector) {
        if (selector == null) {
            return document.select("a[href]");
        }
        List<Element> anchors = new ArrayList<>();
        for (Element element : document.select(selector)) {
            anchors.addAll(element.hasAttr("href") ? List.of(element) : element.select("a[href]"));
        }
        return anchors;
    }

    private Optional<HttpUrl> target(Element anchor) {
        Element base = document.selectFirst("base[href]");
        HttpUrl resolved = base == null ? null : url.resolve(base.attr("href"));
        return CanonicalUrl.of(resolved == null ? url : resolved, anchor.attr("href"));
    }

    private static PageHints hints(Element anchor) {
        String title = anchor.text().isBlank() ? anchor.attr("title") : anchor.text();
        Element item = anchor.closest(ITEM);
        var times = item == null ? null : item.select("time[datetime]");
        String date = times == null || times.size() != 1 ? "" : times.attr("datetime");
        return new PageHints(nullIfBlank(title), nullIfBlank(date), nullIfBlank(anchor.attr("hreflang")), null);
    }

    /** Of two links to one page ("Read more" and the headline) the one that says more. */
    private static FoundLink better(FoundLink first, FoundLink second) {
        return length(second.hints().title()) > length(first.hints().title()) ? second : first;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static @Nullable String nullIfBlank(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static Optional<Integer> number(HttpUrl url) {
        return Optional.ofNullable(url.queryParameter("page"))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf);
    }
}
