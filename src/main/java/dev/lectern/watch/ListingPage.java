package dev.lectern.watch;

import dev.lectern.frontier.LinkHashes;
import dev.lectern.page.PageHints;
import dev.lectern.source.Discovery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page of a listing: the links in it, and the next page. */
final class ListingPage {

    /** What an article looks like whatever stood there before. */
    private static final int ENOUGH = 2;

    /** What looks a little like one and did not stand there at the last visit. */
    private static final int ENOUGH_FOR_NEW = 1;

    private final Document document;
    private final HttpUrl url;
    private final HttpUrl base;
    private final Map<Element, Optional<HttpUrl>> targets = new IdentityHashMap<>();

    private ListingPage(Document document, HttpUrl url) {
        this.document = document;
        this.url = url;
        Element told = document.selectFirst("base[href]");
        HttpUrl resolved = told == null ? null : url.resolve(told.attr("href"));
        this.base = resolved == null ? url : resolved;
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
        return found(listing, LinkHashes.NONE).links();
    }

    /**
     * What it leads to. With a selector, to all that is selected; without, to what looks like an article, and the less it has to
     * look like one when it did not stand there at the last visit.
     *
     * @param passedOver what stood there at the last visit and was not taken, such as the menus; empty when there was no visit
     */
    FoundLinks.Found found(Discovery.Listing listing, LinkHashes passedOver) {
        Map<HttpUrl, FoundLink> links = new LinkedHashMap<>();
        Set<String> others = new HashSet<>();
        var items = new ListItems(document, this::target);
        for (Element anchor : anchors(listing.links())) {
            HttpUrl target = target(anchor).orElse(null);
            if (target == null || target.equals(url)) {
                continue;
            }
            boolean wanted = listing.wanted().admit(target.toString())
                    && (listing.links() != null || looksLikeArticle(anchor, target, items, passedOver));
            if (wanted) {
                links.merge(target, new FoundLink(target, LinkHints.of(anchor, items)), ListingPage::better);
            } else if (listing.links() == null) {
                others.add(target.toString());
            }
        }
        links.keySet().forEach(taken -> others.remove(taken.toString()));
        return new FoundLinks.Found(List.copyOf(links.values()), next().orElse(null), others);
    }

    private boolean looksLikeArticle(Element anchor, HttpUrl target, ListItems items, LinkHashes passedOver) {
        int score = LinkShape.score(anchor, target, url);
        if (score < 0 || items.isInChrome(anchor)) {
            return false;
        }
        score += items.isStory(anchor) ? 1 : 0;
        boolean isNew = passedOver.size() > 0 && !passedOver.contains(target.toString());
        return score >= (isNew ? ENOUGH_FOR_NEW : ENOUGH);
    }

    /** The next page of the listing, going back in time. */
    Optional<HttpUrl> next() {
        return NextPage.of(document, url, this::target);
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
        return targets.computeIfAbsent(anchor, link -> CanonicalUrl.of(base, link.attr("href")));
    }

    /** Of two links to one page ("Read more" and the headline) the one that says more, with the date that either has. */
    private static FoundLink better(FoundLink first, FoundLink second) {
        boolean inOrder = length(first.hints().title()) >= length(second.hints().title());
        PageHints longer = inOrder ? first.hints() : second.hints();
        return new FoundLink(first.url(), LinkHints.filled(longer, inOrder ? second.hints() : first.hints()));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
