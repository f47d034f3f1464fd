package dev.lectern.link;

import dev.lectern.alternate.LanguageSwitch;
import dev.lectern.store.Uncompared.Alternate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The pages in other languages to which a page leads, as it declares them or else by its language switch.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/links.html#rel-alternate">HTML, link type "alternate"</a>
 */
final class LanguageLinks {

    private static final int MOST = 40;

    /** Bytes; an entry of an index ends at 2,700. */
    private static final int LONGEST = 2_000;

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

    /** To the start page of a site many switches lead. */
    private static final Pattern START =
            Pattern.compile("(?i)/?(?:[a-z]{2,3}(?:[-_][a-z]{2,4})?/?)?(?:(?:index|default|home)(?:\\.\\w+)?)?/?");

    private LanguageLinks() {}

    /** Reads them; none when the page is no HTML. */
    static List<Alternate> read(byte[] body, @Nullable String contentType, String url) {
        if (contentType != null && !contentType.toLowerCase(Locale.ROOT).contains("html")) {
            return List.of();
        }
        Document page = parse(body, contentType, url);
        Map<String, Alternate> found = new LinkedHashMap<>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][hreflang][href], a[hreflang][href]")) {
            add(found, url, link.absUrl("href"), link.attr("hreflang"), "hreflang");
        }
        if (found.isEmpty()) {
            LanguageSwitch.read(page)
                    .forEach(link -> add(
                            found,
                            url,
                            org.jsoup.internal.StringUtil.resolve(page.baseUri(), link.href()),
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

    /** The ways in which one address is written: with either scheme, with or without www and a slash at its end. */
    static List<String> spellings(String url) {
        Matcher web =
                Pattern.compile("(?i)https?://(?:www\\.)?([^/?#]+)([^#]*)").matcher(url);
        if (!web.matches()) {
            return List.of(url);
        }
        String rest = web.group(2);
        boolean slash = rest.endsWith("/") && !rest.contains("?");
        List<String> rests = rest.contains("?")
                ? List.of(rest)
                : List.of(rest, slash ? rest.substring(0, rest.length() - 1) : rest + "/");
        List<String> all = new ArrayList<>();
        for (String start : List.of("https://", "http://", "https://www.", "http://www.")) {
            rests.forEach(end -> all.add(start + web.group(1).toLowerCase(Locale.ROOT) + end));
        }
        return all;
    }

    private static Document parse(byte[] body, @Nullable String contentType, String url) {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return Jsoup.parse(new ByteArrayInputStream(body), charset.find() ? known(charset.group(1)) : null, url);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    private static @Nullable String known(String charset) {
        try {
            return Charset.forName(charset).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // the page may still tell it
        }
    }
}
