package dev.lectern.web;

import dev.lectern.frontier.FailedLook;
import org.jspecify.annotations.Nullable;

/**
 * A page whose last look failed, as pages show it.
 *
 * @param url its address
 * @param link the address where it is one of the web; null for files
 * @param at when it was looked at
 * @param reason one sentence
 * @param times "3 times in a row"; null for once
 * @param nextCheck when it is tried again; null for never
 */
record FailedLookView(
        String url,
        @Nullable String link,
        Moment at,
        String reason,
        @Nullable String times,
        @Nullable Moment nextCheck) {

    static FailedLookView of(FailedLook failed) {
        return new FailedLookView(
                failed.url(),
                WebLink.of(failed.url(), null).map(WebLink::url).orElse(null),
                Moment.of(failed.at()),
                failed.reason(),
                failed.failures() > 1 ? failed.failures() + " times in a row" : null,
                Moment.ofNullable(failed.nextCheck()));
    }
}
