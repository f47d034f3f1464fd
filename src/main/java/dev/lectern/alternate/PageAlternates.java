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
import org.jsoup.nodes.Element;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The pages in other languages to which a page leads, as it declares them or else by its language switch.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/links.html#rel-alternate">HTML, link type "alternate"</a>
 */
public final class PageAlternates {

    private static final int MOST = 40;

    /** Bytes; an entry of an index ends at 2,700. */
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
        Map<String, Alternate> found = new LinkedHashMap<>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][hreflang][href], a[hreflang][href]")) {
            add(found, url, link.absUrl("href"), link.attr("hreflang"), "hreflang");
        }
        if (found.isEmpty()) {
            LanguageSwitch.read(page)
                    .forEach(link -> add(
                            found,
                            url,
                            StringUtil.resolve(page.baseUri(), link.href()),
                            link.language(),
                            "language switch"));
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static void add(Map<String, Alternate> found, String own, String href, String language, String declared) {
        String tag = language.strip().replace('_', '-');
        Optional<String> target = plain(href);
        if (TAG.matcher(tag).matches()
                && target.isPresent()
                && !target.equals(plain(own))
                && target.get().getBytes(UTF_8).length <= LONGEST) {
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
