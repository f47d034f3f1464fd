package dev.lectern.watch;

import java.time.Instant;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A list of pages to which an index or a page leads.
 *
 * @param url where it is
 * @param modified when it last changed; null when that is not told
 */
record Part(HttpUrl url, @Nullable Instant modified) {}
