package dev.lectern.intake;

import dev.lectern.problem.Refusal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The media type of a page that somebody hands in. What of a text is in the bytes, the parser finds out; pictures and films have none. */
public final class PageType {

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-media-type">RFC 9110, 8.3.1</a> */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[!#$%&'*+.^_`|~0-9a-z-]+/[!#$%&'*+.^_`|~0-9a-z-]+\\h*(;.*)?");

    /** Those of which some hold text; 'multipart' and 'message' are pages as browsers and mail keep them. */
    private static final Set<String> OF_TEXT = Set.of("text", "application", "multipart", "message");

    private static final String FORM = "multipart/form-data";

    private PageType() {}

    /**
     * A type that a page may have.
     *
     * @param contentType header of that name; null when there is none, which a page may do without
     * @return the same, for the parser
     * @throws Refusal with status 415 when it is no media type, or none that a page has
     */
    public static @Nullable String of(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return null;
        }
        String type = contentType.strip().toLowerCase(Locale.ROOT);
        boolean page = MEDIA_TYPE.matcher(type).matches()
                && OF_TEXT.contains(type.substring(0, type.indexOf('/')))
                && !type.startsWith(FORM);
        if (!page) {
            throw new Refusal(
                    415,
                    "The Content-Type '" + contentType + "' is none of a page; send the page itself, for example as"
                            + " text/html.");
        }
        return contentType;
    }
}
