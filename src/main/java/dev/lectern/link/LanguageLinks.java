package dev.lectern.link;

import dev.lectern.alternate.Alternate;
import dev.lectern.alternate.PageAlternates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
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
    private static final Pattern WEB = Pattern.compile("(?i)https?://(?:www\\.)?([^/?#]+)([^#]*)");

    private LanguageLinks() {}

    /** Reads them; none when the page is no HTML. */
    static List<Alternate> read(byte[] body, @Nullable String contentType, String url) {
        return contentType != null && !contentType.toLowerCase(Locale.ROOT).contains("html")
                ? List.of()
                : PageAlternates.of(parse(body, contentType, url), url);
    }

    /** The ways in which one address is written: with either scheme, with or without www and a slash at its end. */
    static List<String> spellings(String url) {
        Matcher web = WEB.matcher(url);
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
