package dev.lectern.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to write down what a look at a page showed. It is lost when the lease has run out and somebody else has taken the
 * page: then what the late one writes changes nothing.
 *
 * @param url canonical URL
 * @param host whose schedule the page is in; null for a page that has none, like a file
 * @param leaseUntil the lease as it was given, which tells its holder from others; null for a page that is looked at without
 *     one, like a file
 */
public record Hold(
        String url, @Nullable String host, @Nullable Instant leaseUntil) {

    /** For a page that nobody has to claim. */
    public static Hold without(String url) {
        return new Hold(url, null, null);
    }
}
