package dev.lectern.watch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.SimpleRobotRules;
import dev.lectern.frontier.RobotsFile;
import dev.lectern.frontier.RobotsFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What hosts ask of crawlers (RFC 9309): asked once a day for all processes, and obeyed. */
final class Robots {

    /** The name that robots.txt may call us by. */
    static final String NAME = RobotsFile.PRODUCT;

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    /** Rules take some times the room of their text. */
    private static final long MOST_TEXT_IN_MEMORY = 16 * 1024 * 1024;

    private static final int WEIGHT_OF_ENTRY = 1024;

    private final HttpFetcher fetcher;
    private final RobotsFiles files;
    private final Clock clock;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumWeight(MOST_TEXT_IN_MEMORY)
            .weigher((String site, Known entry) -> WEIGHT_OF_ENTRY + entry.textLength())
            .build();
    private final ConcurrentMap<String, ReentrantLock> asking = new ConcurrentHashMap<>();

    Robots(HttpFetcher fetcher, RobotsFiles files, Clock clock) {
        this.fetcher = fetcher;
        this.files = files;
        this.clock = clock;
    }

    private sealed interface Found {}

    /** The host was not asked, which is not its fault: its turn did not come, or it lies in a private network. */
    private record NotAsked(FetchOutcome why) implements Found {}

    /** An answer and its rules, without the text. */
    private record Known(RobotsFile answer, int textLength, SimpleRobotRules rules) implements Found {

        static Known of(RobotsFile file) {
            var answer = new RobotsFile(
                    file.site(),
                    file.fetchedAt(),
                    file.freshUntil(),
                    file.status(),
                    null,
                    file.failure(),
                    file.failures(),
                    file.failingSince());
            return new Known(answer, file.body() == null ? 0 : file.body().length, file.rules());
        }

        boolean isFresh(Instant now) {
            return now.isBefore(answer.freshUntil());
        }
    }

    /**
     * Whether a page may be asked for; fetches the host's robots.txt when it is not known.
     *
     * @param turn passed before the request for robots.txt
     * @return null when it may; else why not
     */
    @Nullable
    FetchOutcome check(HttpUrl url, boolean allowPrivate, Gate turn) throws InterruptedException {
        Found found = find(url, allowPrivate, turn);
        if (found instanceof NotAsked notAsked) {
            return notAsked.why();
        }
        Known rules = (Known) found;
        Instant now = clock.instant();
        if (rules.answer().waits(now)) {
            Duration wait = Duration.between(now, rules.answer().freshUntil());
            return new FetchOutcome.Failed(
                    "The robots.txt of " + url.host() + " cannot be had, so nothing is asked of the host: "
                            + rules.answer().failure(),
                    rules.answer().status(),
                    wait.isNegative() ? Duration.ZERO : wait);
        }
        return rules.rules().isAllowed(url.toString())
                ? null
                : new FetchOutcome.Refused("The robots.txt of " + url.host() + " forbids " + url + ".", null, true);
    }

    /** The pause between two requests: that of the source, or the host's own {@code Crawl-delay} when it is longer. */
    Duration delay(HttpUrl url, Duration ofSource) {
        Known rules = remembered(site(url)).orElse(null);
        if (rules == null || rules.rules().getCrawlDelay() <= 0) {
            return ofSource;
        }
        Duration wish = Duration.ofMillis(rules.rules().getCrawlDelay());
        Duration wait = wish.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wish;
        return wait.compareTo(ofSource) > 0 ? wait : ofSource;
    }

    private Found find(HttpUrl url, boolean allowPrivate, Gate turn) throws InterruptedException {
        String site = site(url);
        Known cached = known.getIfPresent(site);
        if (cached != null && cached.isFresh(clock.instant())) {
            return cached;
        }
        // A host that many workers come to at once is asked by one of them.
        ReentrantLock lock = asking.computeIfAbsent(site, any -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            Optional<RobotsFile> last = files.find(site);
            Instant now = clock.instant();
            if (last.isPresent() && now.isBefore(last.get().freshUntil())) {
                return remember(last.get());
            }
            HttpUrl file = url.newBuilder()
                    .encodedPath("/robots.txt")
                    .encodedQuery(null)
                    .fragment(null)
                    .build();
            var watched = new WatchedGate(turn);
            FetchOutcome outcome = fetcher.fetch(FetchRequest.robots(file, allowPrivate), watched);
            boolean isPrivate = outcome instanceof FetchOutcome.Refused refused && refused.status() == null;
            if (watched.closed || isPrivate) {
                return new NotAsked(outcome);
            }
            RobotsFile answer = RobotsAnswer.read(site, last.orElse(null), outcome, clock.instant());
            files.keep(answer);
            return remember(answer);
        } finally {
            asking.remove(site, lock);
            lock.unlock();
        }
    }

    private Optional<Known> remembered(String site) {
        Known cached = known.getIfPresent(site);
        return cached != null ? Optional.of(cached) : files.find(site).map(this::remember);
    }

    private Known remember(RobotsFile file) {
        Known entry = Known.of(file);
        known.put(file.site(), entry);
        return entry;
    }

    /** Remembers whether it was closed. */
    private static final class WatchedGate implements Gate {

        private final Gate gate;
        private boolean closed;

        WatchedGate(Gate gate) {
            this.gate = gate;
        }

        @Override
        public @Nullable FetchOutcome enter(HttpUrl url) throws InterruptedException {
            FetchOutcome why = gate.enter(url);
            closed = why != null;
            return why;
        }

        @Override
        public void leave(HttpUrl url) {
            gate.leave(url);
        }
    }

    private static String site(HttpUrl url) {
        return RobotsFile.site(url.scheme(), url.host(), url.port());
    }
}
