package dev.lectern.watch;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The one spelling of a page's URL by which it is known. */
final class CanonicalUrl {

    /** PostgreSQL indexes no longer one, and no honest page has it. */
    static final int LONGEST = 2000;

    private CanonicalUrl() {}

    /**
     * Resolves a link as a browser does: scheme and host in small letters, default port and fragment dropped, dots in the
     * path resolved, odd characters escaped. The query stays as it is, since many sites name their pages in it.
     *
     * @param base address of the page that holds the link
     * @param link as written
     * @return empty when it is not the address of a web page
     */
    static Optional<HttpUrl> of(HttpUrl base, String link) {
        @Nullable HttpUrl resolved = base.resolve(link.strip());
        if (resolved == null
                || resolved.toString().length() > LONGEST
                || !resolved.username().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(resolved.newBuilder().fragment(null).build());
    }
}
