package dev.lectern.watch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What type a capture is of: the server says it, and the crawler may have looked for itself. */
final class CaptureType {

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final String PLAIN = "text/plain";

    /** What passes for a page with an old or odd doctype. */
    private static final Pattern TEXT = Pattern.compile("text/.*|application/(xml|.+\\+xml)");

    private CaptureType() {}

    /**
     * The type under which a capture is published. HTML is believed unless the crawler saw what is no text at all; anything else
     * is HTML if the crawler saw that.
     *
     * @param told Content-Type
     * @param identified WARC-Identified-Payload-Type
     * @return null when it is no page
     */
    static @Nullable String of(@Nullable String told, @Nullable String identified) {
        String base = base(told);
        String seen = base(identified);
        if (HTML.contains(base)) {
            return seen.isEmpty() || TEXT.matcher(seen).matches() ? told : null;
        }
        if (HTML.contains(seen)) {
            return seen + parameters(told);
        }
        return base.equals(PLAIN) && (seen.isEmpty() || seen.startsWith("text/")) ? told : null;
    }

    private static String base(@Nullable String type) {
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The charset is as the server says. */
    private static String parameters(@Nullable String type) {
        return type == null || type.indexOf(';') < 0 ? "" : type.substring(type.indexOf(';'));
    }
}
