package dev.lectern.watch;

import dev.lectern.alternate.LanguageSwitch;
import dev.lectern.page.PageHints;
import dev.lectern.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a page in other languages: as its head, its {@code Link} header or its links declare, or else as its language
 * switch leads to. Only those of the same site, and never its start page, to which many switches lead.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/links.html#rel-alternate">HTML, link type "alternate"</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288, section 3</a>
 */
final class Alternates {

    private static final int MOST = 40;
    private static final Pattern HEADER =
            Pattern.compile("<([^<>]*)>((?:\\s*;\\s*[\\w*-]+\\s*=\\s*(?:\"[^\"]*\"|[^\\s;,\"]+))*)");
    private static final Pattern HREFLANG = Pattern.compile("(?i)hreflang\\s*=\\s*\"?([\\w-]+)");
    private static final Pattern ALTERNATE =
            Pattern.compile("(?i)rel\\s*=\\s*(?:\"[^\"]*\\balternate\\b[^\"]*\"|alternate\\b)");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");
    private static final Pattern START =
            Pattern.compile("(?i)/(?:[a-z]{2,3}(?:[-_][a-z]{2,4})?/?)?(?:(?:index|default|home)(?:\\.\\w+)?)?/?");

    private final HttpUrl url;
    private final List<String> languages;
    private final Map<HttpUrl, FoundLink> found = new LinkedHashMap<>();

    private Alternates(HttpUrl url, List<String> languages) {
        this.url = url;
        this.languages = languages;
    }

    /**
     * Finds them.
     *
     * @param contentType as the server gave it; null when it did not
     * @param url where the page answered
     * @param linkHeaders the {@code Link} headers of the answer
     * @param languages those that are wanted, as {@link Source#alternates()} has them
     * @return at most {@value #MOST}, each with its language as hint
     */
    static List<FoundLink> read(
            byte[] body, @Nullable String contentType, HttpUrl url, List<String> linkHeaders, List<String> languages) {
        if (languages.isEmpty()) {
            return List.of();
        }
        var alternates = new Alternates(url, languages);
        alternates.headers(linkHeaders);
        if (contentType == null || contentType.toLowerCase(Locale.ROOT).contains("html")) {
            alternates.page(document(body, contentType, url));
        }
        return alternates.found.values().stream().limit(MOST).toList();
    }

    private void headers(List<String> linkHeaders) {
        for (String header : linkHeaders) {
            Matcher link = HEADER.matcher(header);
            while (link.find()) {
                Matcher language = HREFLANG.matcher(link.group(2));
                if (ALTERNATE.matcher(link.group(2)).find() && language.find()) {
                    add(url, link.group(1), language.group(1));
                }
            }
        }
    }

    private void page(Document document) {
        Element told = document.selectFirst("base[href]");
        HttpUrl base = told == null
                ? url
                : Optional.ofNullable(url.resolve(told.attr("href"))).orElse(url);
        for (Element link : document.select("link[rel~=(?i)\\balternate\\b][hreflang][href], a[hreflang][href]")) {
            add(base, link.attr("href"), link.attr("hreflang"));
        }
        if (found.isEmpty()) {
            LanguageSwitch.read(document).forEach(link -> add(base, link.href(), link.language()));
        }
    }

    private void add(HttpUrl base, String href, String language) {
        String tag = language.strip().replace('_', '-');
        // "x-default" is no language but the page for those whose language is missing.
        if (!TAG.matcher(tag).matches() || !isWanted(tag)) {
            return;
        }
        CanonicalUrl.of(base, href)
                .filter(target -> !target.equals(url) && isSameSite(target))
                .filter(target -> target.query() != null
                        || !START.matcher(target.encodedPath()).matches())
                .ifPresent(target ->
                        found.putIfAbsent(target, new FoundLink(target, new PageHints(null, null, tag, null))));
    }

    /** A tag stands for all that are more exact (RFC 4647, basic filtering). */
    private boolean isWanted(String tag) {
        return languages.stream()
                .anyMatch(wanted -> wanted.equals(Source.EVERY_LANGUAGE)
                        || tag.equalsIgnoreCase(wanted)
                        || tag.regionMatches(true, 0, wanted + "-", 0, wanted.length() + 1));
    }

    /** Languages often have hosts of their own below one domain. */
    private boolean isSameSite(HttpUrl target) {
        String domain = url.topPrivateDomain();
        return LinkShape.sameSite(target, url) || domain != null && domain.equals(target.topPrivateDomain());
    }

    private static Document document(byte[] body, @Nullable String contentType, HttpUrl url) {
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        var charset = type == null ? null : type.charset();
        try {
            return Jsoup.parse(new ByteArrayInputStream(body), charset == null ? null : charset.name(), url.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }
}
