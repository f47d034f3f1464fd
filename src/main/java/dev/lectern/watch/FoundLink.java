package dev.lectern.watch;

import dev.lectern.page.PageHints;
import java.time.Instant;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A link of a listing, a feed or a sitemap.
 *
 * @param url canonical address
 * @param hints what is said of the page there
 * @param modified when the page last changed, which is not when it was published; null when that is not told
 */
record FoundLink(HttpUrl url, PageHints hints, @Nullable Instant modified) {

    FoundLink(HttpUrl url, PageHints hints) {
        this(url, hints, null);
    }
}
