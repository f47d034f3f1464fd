package dev.lectern.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link to another site, as a page of others gave it: only to where the web is, never to a script.
 *
 * @param url http or https
 * @param text what is shown
 */
record WebLink(String url, String text) {

    /** Empty when the address is none of the web. */
    static Optional<WebLink> of(@Nullable String url, @Nullable String text) {
        if (url == null || !(url.startsWith("https://") || url.startsWith("http://"))) {
            return Optional.empty();
        }
        return Optional.of(new WebLink(url, text == null || text.isBlank() ? url : text));
    }
}
