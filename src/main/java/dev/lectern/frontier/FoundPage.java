package dev.lectern.frontier;

import dev.lectern.page.PageHints;
import org.jspecify.annotations.Nullable;

/**
 * A page that a listing or folder led to.
 *
 * @param url canonical URL, or {@code inbox:<relative path>}
 * @param host host whose turn a look at it needs; null for files
 * @param hints what the listing said of it
 */
public record FoundPage(String url, @Nullable String host, PageHints hints) {}
