package dev.lectern.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself before its text begins.
 *
 * @param noindex whether it asks not to be listed ({@code noindex} or {@code none}), in its head or by X-Robots-Tag
 * @param canonical the address it claims, if a page of this site may claim it; else null
 * @param links values of the header Link
 */
record PageHead(boolean noindex, @Nullable HttpUrl canonical, List<String> links) {

    static final PageHead NONE = new PageHead(false, null, List.of());

    private static final int MOST = 256 * 1024;
    private static final byte[] END = "</head".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>\\s*((?:;[^,<]*)*)");
    private static final Pattern REL = Pattern.compile("(?i);\\s*rel\\s*=\\s*\"?[^\";]*\\bcanonical\\b");

    /** Directives with a value, which are no names of crawlers. */
    private static final Set<String> VALUED =
            Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

    /** Reads it; cheaply, as the text is left alone. */
    static PageHead read(HttpUrl url, Headers headers, byte[] body) {
        boolean noindex = forbids(headers.values("X-Robots-Tag"));
        String claimed = claimed(headers.values("Link"));
        HttpUrl base = url;
        MediaType type = MediaType.parse(String.valueOf(headers.get("Content-Type")));
        boolean html = type == null || type.subtype().contains("html");
        if (html && HeadBytes.mayTell(body, end(body))) {
            Document head = parse(body, type);
            for (Element meta : head.select("meta[name~=(?i)^\\s*(robots|" + Robots.NAME + ")\\s*$]")) {
                noindex |= forbids(List.of(meta.attr("content")));
            }
            Element link = head.selectFirst("link[rel~=(?i)(^|\\s)canonical(\\s|$)][href]");
            if (link != null) {
                claimed = link.attr("href");
                base = base(url, head);
            }
        }
        Optional<HttpUrl> canonical =
                claimed == null || claimed.isBlank() ? Optional.empty() : CanonicalUrl.claim(url, base, claimed);
        return new PageHead(noindex, canonical.orElse(null), headers.values("Link"));
    }

    private static HttpUrl base(HttpUrl url, Document head) {
        Element base = head.selectFirst("base[href]");
        HttpUrl resolved = base == null ? null : url.resolve(base.attr("href").strip());
        return resolved == null ? url : resolved;
    }

    private static Document parse(byte[] body, @Nullable MediaType type) {
        Charset charset = type == null ? null : type.charset(null);
        var head = new ByteArrayInputStream(body, 0, end(body));
        try {
            return Jsoup.parse(head, charset == null ? null : charset.name(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory does not fail", e);
        }
    }

    private static int end(byte[] body) {
        int most = Math.min(body.length, MOST);
        for (int i = 0; i + END.length <= most; i++) {
            if (body[i] == '<' && body[i + 1] == '/' && isEnd(body, i)) {
                return i;
            }
        }
        return most;
    }

    private static boolean isEnd(byte[] body, int at) {
        byte[] small = Arrays.copyOfRange(body, at, at + END.length);
        for (int i = 0; i < small.length; i++) {
            small[i] = (byte) Character.toLowerCase(small[i]);
        }
        return Arrays.equals(small, END);
    }

    /**
     * Whether directives forbid to list the page. A name before a colon tells whom those behind it are for.
     *
     * @see <a href="https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag">where both are described</a>
     */
    private static boolean forbids(List<String> values) {
        for (String value : values) {
            boolean ours = true;
            for (String part : COMMA.split(value.toLowerCase(Locale.ROOT), -1)) {
                String directive = part.strip();
                int colon = directive.indexOf(':');
                if (colon >= 0) {
                    String name = directive.substring(0, colon).strip();
                    if (VALUED.contains(name)) {
                        continue;
                    }
                    ours = name.equals(Robots.NAME) || name.equals("*");
                    directive = directive.substring(colon + 1).strip();
                }
                if (ours && (directive.equals("noindex") || directive.equals("none"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The canonical link of the header Link (RFC 8288, RFC 6596). */
    private static @Nullable String claimed(List<String> links) {
        for (String value : links) {
            Matcher link = LINK.matcher(value);
            while (link.find()) {
                if (REL.matcher(link.group(2)).find()) {
                    return link.group(1);
                }
            }
        }
        return null;
    }
}
