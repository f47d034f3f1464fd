package dev.lectern.watch;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The one spelling of a page's URL by which it is known. */
final class CanonicalUrl {

    /** PostgreSQL indexes no longer one, and no honest page has it. */
    static final int LONGEST = 2000;

    /** Sessions in the path, as servlet containers and ASP.NET write them for browsers without cookies. */
    private static final Pattern SESSION =
            Pattern.compile("(?i);(?:jsessionid|phpsessid|sid)=[^/;]*|/\\(S\\([a-z0-9]{24}\\)\\)");

    private CanonicalUrl() {}

    /**
     * Resolves a link as a browser does: scheme and host in small letters, default port and fragment dropped, dots in the
     * path resolved, odd characters escaped. For requests; else see {@link #of}.
     *
     * @param base address of the page that holds the link
     * @param link as written
     * @return empty when it is not the address of a web page
     */
    static Optional<HttpUrl> resolve(HttpUrl base, String link) {
        @Nullable HttpUrl resolved = base.resolve(link.strip());
        if (resolved == null
                || resolved.toString().length() > LONGEST
                || !resolved.username().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(resolved.newBuilder().fragment(null).build());
    }

    /**
     * Resolves a link to a page and takes away what does not tell which page is meant. Of the query, the order and all that
     * is not known to be tracking or a session stay as they are, since many sites name their pages in it.
     *
     * @param base address of the page that holds the link
     * @param link as written
     * @return empty when it is not the address of a web page
     */
    static Optional<HttpUrl> of(HttpUrl base, String link) {
        return resolve(base, link).map(CanonicalUrl::of);
    }

    /** The one spelling of an address. */
    static HttpUrl of(HttpUrl url) {
        var spelled = url.newBuilder().fragment(null);
        if (url.host().endsWith(".") && url.host().length() > 1) {
            spelled.host(url.host().substring(0, url.host().length() - 1));
        }
        String path = SESSION.matcher(url.encodedPath()).replaceAll("");
        // Escapes that mean a letter become that letter, others get capitals (RFC 3986, section 6.2.2).
        String plain = BasicURLNormalizer.unescapePath(path);
        spelled.encodedPath(plain.startsWith("/") ? plain : "/" + plain);
        String query = url.encodedQuery();
        String kept = query == null ? null : TrackingParameters.without(query);
        spelled.encodedQuery(kept == null ? null : BasicURLNormalizer.unescapePath(kept));
        return spelled.build();
    }

    /**
     * The same page under the other scheme.
     *
     * @return empty when the port is not the usual one, so that there is none
     */
    static Optional<HttpUrl> twin(HttpUrl url) {
        if (url.port() != HttpUrl.defaultPort(url.scheme())) {
            return Optional.empty();
        }
        String other = url.isHttps() ? "http" : "https";
        return Optional.of(
                url.newBuilder().scheme(other).port(HttpUrl.defaultPort(other)).build());
    }

    /** Whether two addresses are of one publisher: the same registrable domain, with {@code www} or any other name. */
    static boolean sameSite(HttpUrl a, HttpUrl b) {
        boolean usualPorts = twin(a).isPresent() && twin(b).isPresent();
        return (usualPorts || a.port() == b.port()) && site(a.host()).equals(site(b.host()));
    }

    /**
     * What a page claims as its canonical URL (RFC 6596), if it may: an address of the same site, and not that of the home
     * page, which careless templates put on every page.
     *
     * @param page where it was fetched
     * @param base against which the claim is resolved
     */
    static Optional<HttpUrl> claim(HttpUrl page, HttpUrl base, String claimed) {
        return of(base, claimed)
                .filter(claim -> sameSite(page, claim))
                .filter(claim -> !isHome(claim) || isHome(of(page)));
    }

    private static boolean isHome(HttpUrl url) {
        return url.encodedPath().equals("/") && url.encodedQuery() == null;
    }

    private static String site(String host) {
        if (host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1))) {
            return host; // an IP address
        }
        @Nullable String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        if (domain != null) {
            return domain;
        }
        return host.startsWith("www.") ? host.substring("www.".length()) : host; // of an internal network
    }
}
