package dev.lectern.link;

import dev.lectern.alternate.Alternate;
import dev.lectern.alternate.PageAlternates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The pages in other languages to which a page leads that was stored by a program that did not read them with it. */
final class LanguageLinks {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

    private LanguageLinks() {}

    /** Reads them; none when the page is no HTML. */
    static List<Alternate> read(byte[] body, @Nullable String contentType, String url) {
        return contentType != null && !contentType.toLowerCase(Locale.ROOT).contains("html")
                ? List.of()
                : PageAlternates.of(parse(body, contentType, url), url);
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
