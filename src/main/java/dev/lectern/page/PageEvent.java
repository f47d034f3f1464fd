package dev.lectern.page;

import java.time.Instant;

/** What a record of {@code lectern.pages} says of a URL: the page was fetched, or it is gone. */
public sealed interface PageEvent permits ScrapedPage, PageGone {

    /** Canonical URL of the page, or {@code inbox:<relative path>} for a file that has none. */
    String url();

    /** Id of the source that led to the page. */
    String source();

    /** When the page was fetched or found gone (UTC). */
    Instant time();

    /** Whether what the page brings is news or history. */
    Arrival arrival();
}
