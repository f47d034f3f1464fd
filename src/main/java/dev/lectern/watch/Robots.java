package dev.lectern.watch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What hosts ask of crawlers, kept for a day (RFC 9309). */
final class Robots {

    /** The name that robots.txt may call us by. */
    static final String NAME = "lectern";

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
    private static final int MOST_HOSTS = 10_000;

    private final HttpFetcher fetcher;
    private final Clock clock;
    private final Map<HttpUrl, Known> hosts = new ConcurrentHashMap<>();

    Robots(HttpFetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * What a host asks.
     *
     * @param rules as read; null when they could not be had
     * @param failure why they could not be had
     * @param until how long this is trusted
     */
    private record Known(
            @Nullable SimpleRobotRules rules, @Nullable String failure, Instant until) {}

    /**
     * Whether a page may be asked for; fetches the host's robots.txt when it is not known.
     *
     * @param turn passed before the request for robots.txt
     * @return null when it may; else why not
     */
    @Nullable
    FetchOutcome check(HttpUrl url, boolean allowPrivate, Gate turn) throws InterruptedException {
        Known known = known(url, allowPrivate, turn);
        if (known.rules() == null) {
            return new FetchOutcome.Failed(
                    "The robots.txt of " + url.host() + " cannot be had, so nothing is asked of the host: "
                            + known.failure(),
                    null,
                    null);
        }
        return known.rules().isAllowed(url.toString())
                ? null
                : new FetchOutcome.Refused("The robots.txt of " + url.host() + " forbids " + url + ".", null);
    }

    /** The pause between two requests: that of the source, or the host's own {@code Crawl-delay} when it is longer. */
    Duration delay(HttpUrl url, Duration ofSource) {
        Known known = hosts.get(root(url));
        if (known == null || known.rules() == null || known.rules().getCrawlDelay() <= 0) {
            return ofSource;
        }
        Duration wish = Duration.ofMillis(known.rules().getCrawlDelay());
        Duration wait = wish.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wish;
        return wait.compareTo(ofSource) > 0 ? wait : ofSource;
    }

    private Known known(HttpUrl url, boolean allowPrivate, Gate turn) throws InterruptedException {
        HttpUrl root = root(url);
        Instant now = clock.instant();
        Known known = hosts.get(root);
        if (known != null && now.isBefore(known.until())) {
            return known;
        }
        if (hosts.size() >= MOST_HOSTS) {
            hosts.values().removeIf(old -> !now.isBefore(old.until()));
        }
        HttpUrl file = root.newBuilder().encodedPath("/robots.txt").build();
        Known read = read(file, fetcher.fetch(file, Validators.NONE, allowPrivate, turn), now);
        hosts.put(root, read);
        return read;
    }

    private static Known read(HttpUrl file, FetchOutcome outcome, Instant now) {
        if (outcome instanceof FetchOutcome.Page page) {
            // Three hundred seconds are far more than the cap above, which is ours; the parser would else forbid all.
            var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
            String type = page.contentType() == null ? "text/plain" : page.contentType();
            return new Known(
                    parser.parseContent(file.toString(), page.body(), type, List.of(NAME)), null, now.plus(FRESH));
        }
        if (outcome instanceof FetchOutcome.Failed failed) {
            return new Known(null, failed.reason(), now.plus(AFTER_FAILURE));
        }
        if (outcome instanceof FetchOutcome.Refused refused && refused.status() == null) {
            return new Known(null, refused.reason(), now.plus(AFTER_FAILURE));
        }
        return new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, now.plus(FRESH));
    }

    private static HttpUrl root(HttpUrl url) {
        return new HttpUrl.Builder()
                .scheme(url.scheme())
                .host(url.host())
                .port(url.port())
                .build();
    }
}
