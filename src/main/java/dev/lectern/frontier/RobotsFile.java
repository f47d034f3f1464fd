package dev.lectern.frontier;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host last answered when it was asked for its robots.txt (RFC 9309).
 *
 * @param site scheme, host and port
 * @param fetchedAt when it was asked
 * @param freshUntil until when it is not asked again
 * @param status of HTTP; null when no answer came
 * @param body the file, or the last one that could be had while there is trouble; null where there is none
 * @param failure one sentence; null when the host answered
 * @param failures in a row
 * @param failingSince first of these; null when the host answered
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RobotsFile(
        String site,
        Instant fetchedAt,
        Instant freshUntil,
        @Nullable Integer status,
        byte @Nullable [] body,
        @Nullable String failure,
        int failures,
        @Nullable Instant failingSince) {

    /** The product token that a robots.txt may call us by, in small letters. */
    public static final String PRODUCT = "lectern";

    /** After so long without an answer the last copy counts, or that there is none (RFC 9309, section 2.3.1.4). */
    private static final Duration PATIENCE = Duration.ofDays(30);

    /** The name of a site: an IPv6 address may stand in brackets or not. */
    public static String site(String scheme, String host, int port) {
        boolean bare = host.indexOf(':') >= 0 && !host.startsWith("[");
        return scheme + "://" + (bare ? "[" + host + "]" : host) + ":" + port;
    }

    /** Whether nothing may be asked of the host until its robots.txt can be had. */
    public boolean waits(Instant now) {
        return failingSince != null && now.isBefore(failingSince.plus(PATIENCE));
    }

    /** The rules for us. Reads the whole file. */
    public SimpleRobotRules rules() {
        if (body == null) {
            return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        }
        // The parser would forbid all where the delay is longer than its limit; ours only caps it.
        var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        parser.setExactUserAgentMatching(true);
        return parser.parseContent(site + "/robots.txt", body, "text/plain", List.of(PRODUCT));
    }
}
