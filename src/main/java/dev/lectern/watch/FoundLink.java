package dev.lectern.watch;

import dev.lectern.page.PageHints;
import okhttp3.HttpUrl;

/**
 * A link of a listing.
 *
 * @param url canonical address
 * @param hints what the listing says of it
 */
record FoundLink(HttpUrl url, PageHints hints) {}
