package dev.lectern.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The charset that a server or a page declares. Labels mean what browsers read them as: {@code latin1} is
 * windows-1252, {@code gb2312} is GB18030 (<a href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding
 * Standard</a>).
 */
final class DeclaredCharset {

    /** Browsers look at 1,024 bytes first and change their mind when a later {@code meta} says so. */
    private static final int PRESCAN = 8192;

    private static final String SPACE_OR_QUOTE = " \t\r\n\f='\"";

    private DeclaredCharset() {}

    /** The charset that a media type carries; null when it has none that is known. */
    static @Nullable Charset ofHeader(@Nullable String contentType) {
        return contentType == null ? null : behind("charset", contentType.toLowerCase(Locale.ROOT));
    }

    /** The charset that an XML declaration or a {@code meta} element at the start of the page names. */
    static @Nullable Charset ofPage(byte[] body) {
        String start = new String(body, 0, Math.min(PRESCAN, body.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml")) {
            Charset xml = behind("encoding", start.substring(0, tagEnd(start, 0)));
            if (xml != null) {
                return xml;
            }
        }
        int at = start.indexOf('<');
        while (at >= 0) {
            if (start.startsWith("<!--", at)) {
                at = start.indexOf("-->", at);
            } else if (start.startsWith("<meta", at)) {
                // The charset of a script element is that of the script.
                Charset found = behind("charset", start.substring(at, tagEnd(start, at)));
                if (found != null) {
                    return found;
                }
            }
            at = at < 0 ? -1 : start.indexOf('<', at + 1);
        }
        return null;
    }

    private static int tagEnd(String text, int from) {
        int end = text.indexOf('>', from);
        return end < 0 ? text.length() : end;
    }

    private static @Nullable Charset behind(String key, String lower) {
        for (int at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + 1)) {
            int start = at + key.length();
            while (start < lower.length() && SPACE_OR_QUOTE.indexOf(lower.charAt(start)) >= 0) {
                start++;
            }
            int end = start;
            while (end < lower.length() && isLabel(lower.charAt(end))) {
                end++;
            }
            Charset named = byLabel(lower.substring(start, end));
            if (named != null) {
                return named;
            }
        }
        return null; // a declaration that names nothing is no declaration
    }

    private static @Nullable Charset byLabel(String label) {
        String name = Vocabulary.ENCODINGS.meaning(label);
        // A small Java runtime may lack the module of the charsets of East Asia.
        return name.isEmpty() || !Charset.isSupported(name) ? null : Charset.forName(name);
    }

    private static boolean isLabel(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
    }
}
