package dev.lectern.alternate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The pages in other languages to which a page leads, as it declares them or else by its language switch.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/links.html#rel-alternate">HTML, link type "alternate"</a>
 */
public final class PageAlternates {

    private static final int MOST = 40;

    /** So many links are looked at; a page that declares more is no page. */
    private static final int MOST_EXAMINED = 300;

    /** Characters; the longest that BCP 47 needs. */
    private static final int LONGEST_TAG = 35;

    /** Bytes; an entry of an index ends at 2,700. What is longer is not resolved either: that takes the square of its length. */
    private static final int LONGEST = 2_000;

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");

    /** To the start page of a site many switches lead. */
    private static final Pattern START =
            Pattern.compile("(?i)/?(?:[a-z]{2,3}(?:[-_][a-z]{2,4})?/?)?(?:(?:index|default|home)(?:\\.\\w+)?)?/?");

    private PageAlternates() {}

    /**
     * Reads them.
     *
     * @param page whose base is its address, or what it says of that
     * @param url its address
     */
    public static List<Alternate> of(Document page, String url) {
        String base = page.baseUri();
        if (base.length() > LONGEST) {
            return List.of();
        }
        Map<String, Alternate> found = new LinkedHashMap<>();
        page.select("link[rel~=(?i)\\balternate\\b][hreflang][href], a[hreflang][href]").stream()
                .limit(MOST_EXAMINED)
                .forEach(link -> add(found, url, base, link.attr("href"), link.attr("hreflang"), "hreflang"));
        if (found.isEmpty()) {
            LanguageSwitch.read(page)
                    .forEach(link -> add(found, url, base, link.href(), link.language(), "language switch"));
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static void add(
            Map<String, Alternate> found, String own, String base, String href, String language, String declared) {
        String tag = language.strip().replace('_', '-');
        if (href.length() > LONGEST
                || tag.length() > LONGEST_TAG
                || !TAG.matcher(tag).matches()) {
            return;
        }
        Optional<String> target = plain(StringUtil.resolve(base, href));
        if (target.isPresent() && !target.equals(plain(own)) && target.get().getBytes(UTF_8).length <= LONGEST) {
            found.putIfAbsent(target.get(), new Alternate(target.get(), tag, declared));
        }
    }

    /** Without fragment; empty when it is no page of the web or the start page of a site. */
    private static Optional<String> plain(String href) {
        try {
            var uri = new URI(href.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            if (!web
                    || uri.getHost() == null
                    || !UTF_8.newEncoder().canEncode(href) // half a character, which PostgreSQL refuses
                    || uri.getRawQuery() == null && START.matcher(path).matches()) {
                return Optional.empty();
            }
            String text = href.strip();
            int fragment = text.indexOf('#');
            return Optional.of(fragment < 0 ? text : text.substring(0, fragment));
        } catch (URISyntaxException e) {
            return Optional.empty(); // what is no address leads nowhere
        }
    }
}
