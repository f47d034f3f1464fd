package dev.lectern.web;

import dev.lectern.frontier.DiscoveryHealth;
import org.jspecify.annotations.Nullable;

/**
 * A listing, feed or folder as pages show it.
 *
 * @param kind "Listing", "Feed" and so on
 * @param address of it, or path
 * @param link the address where it is one of the web; null for folders
 * @param state how it is doing
 * @param reason why the last look failed; null when it went well
 * @param looking whether somebody looks at it just now
 * @param lastCheck when it was last looked at
 * @param nextCheck when it is looked at next
 * @param interval time from the last look to the next one
 * @param intervalReason why it is so long
 * @param links what the last look saw: "20 links"; null when that is not known
 * @param robots what robots.txt says to it; null for folders
 */
record DiscoveryView(
        String kind,
        String address,
        @Nullable String link,
        StateView state,
        @Nullable String reason,
        boolean looking,
        @Nullable Moment lastCheck,
        @Nullable Moment nextCheck,
        String interval,
        @Nullable String intervalReason,
        @Nullable String links,
        @Nullable String robots) {

    static DiscoveryView of(DiscoveryHealth health) {
        Integer links = health.links();
        return new DiscoveryView(
                health.kind() == null ? "List" : kind(health.kind()),
                health.address(),
                WebLink.of(health.address(), null).map(WebLink::url).orElse(null),
                StateView.of(health.state(), health.failures()),
                health.failureReason(),
                health.looking(),
                Moment.ofNullable(health.lastCheck()),
                Moment.ofNullable(health.nextCheck()),
                Moment.length(health.interval()),
                health.intervalReason(),
                links == null ? null : Figure.of(links) + (links == 1 ? " link" : " links"),
                health.robots());
    }

    private static String kind(String word) {
        return switch (word) {
            case "urls" -> "List of addresses";
            case "warc" -> "Archive (WARC)";
            default -> Names.word(word);
        };
    }
}
