package dev.lectern.page;

import org.jspecify.annotations.Nullable;

/** Kafka did not acknowledge a page. Nothing is known of its fate, so it has to be published again. */
public class PageNotPublished extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Says which page and why.
     *
     * @param url the page
     * @param reason what the producer said
     * @param cause the failure
     */
    public PageNotPublished(String url, @Nullable String reason, Throwable cause) {
        super("Kafka did not acknowledge the page " + url + ": " + reason, cause);
    }
}
