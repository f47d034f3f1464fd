package dev.lectern.watch;

import dev.lectern.frontier.Claiming;
import dev.lectern.frontier.DuePage;
import dev.lectern.frontier.FoundPage;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.HostTurns;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.RobotsFiles;
import dev.lectern.frontier.SourceTraffic;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageHints;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.PageTooLarge;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What the tests of visits share. */
final class Fixtures {

    static final FetchLimits LIMITS =
            new FetchLimits(100_000, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(120));

    private Fixtures() {}

    static Source source(String id, Discovery discovery) {
        return source(id, discovery, null);
    }

    static Source source(String id, Discovery discovery, @Nullable Duration withdrawAfter) {
        return source(id, discovery, withdrawAfter, Duration.ofSeconds(2), Duration.ZERO);
    }

    /** One whose pages are followed in all languages. */
    static Source alternates(String id, Discovery discovery) {
        return source(id, discovery, null, Duration.ofSeconds(2), Duration.ZERO, List.of(Source.EVERY_LANGUAGE));
    }

    /** One that is asked every minute, with a pause after each request. */
    static Source polite(String id, Discovery discovery, Duration delay) {
        return source(id, discovery, null, Duration.ofMinutes(1), delay);
    }

    private static Source source(
            String id, Discovery discovery, @Nullable Duration withdrawAfter, Duration every, Duration delay) {
        return source(id, discovery, withdrawAfter, every, delay, List.of());
    }

    private static Source source(
            String id,
            Discovery discovery,
            @Nullable Duration withdrawAfter,
            Duration every,
            Duration delay,
            List<String> alternates) {
        return new Source(
                id,
                "A publisher",
                null,
                null,
                List.of(discovery),
                Source.PageSelectors.NONE,
                every,
                every,
                delay,
                2,
                withdrawAfter,
                null,
                null,
                true,
                alternates,
                false,
                null,
                null,
                List.of(),
                id + ".yaml");
    }

    static PoliteFetcher fetcher(HttpFetcher http, DataSource database) {
        // Turns and robots.txt are of the wall clock: the test's clock may jump.
        var robots = new Robots(http, new RobotsFiles(database), Clock.systemUTC());
        var turns = new HostGate.Turns(
                new HostTurns(database),
                new HeldTurns(),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Clock.systemUTC(),
                Waiting.REAL);
        return new PoliteFetcher(http, robots, turns, () -> WatchList.EMPTY);
    }

    static Tally tally() {
        return new Tally(new SourceTraffic(FrontierDatabase.database()), Clock.systemUTC());
    }

    /** One that moves nothing. */
    static Jitter noJitter() {
        return new Jitter(() -> 0L);
    }

    static WatchMetrics metrics() {
        return new WatchMetrics(new SimpleMeterRegistry(), tally());
    }

    /** Adds a page and claims it. */
    static DuePage due(DataSource database, HttpUrl url, Instant now) {
        FrontierDatabase.watch("a");
        new PageSchedule(database)
                .add(
                        "a",
                        Arrival.LIVE,
                        List.of(new FoundPage(url.toString(), HostGate.name(url), PageHints.NONE)),
                        now,
                        now);
        return claim(database, now);
    }

    static DuePage claim(DataSource database, Instant now) {
        return Claiming.page(database, now, now.plusSeconds(60)).orElseThrow();
    }

    /** Keeps what is published, or refuses it. */
    static final class MemorySink implements PageSink {
        final List<PageEvent> events = new ArrayList<>();
        boolean broken;
        boolean tight;
        boolean stumbling;

        @Override
        public void publish(PageEvent event) throws PageNotPublished {
            if (broken) {
                throw new PageNotPublished(event.url(), "the broker is away", new IOException("test"));
            }
            if (stumbling) {
                throw new IllegalStateException("test");
            }
            if (tight) {
                throw new PageTooLarge(event.url(), new IOException("test"));
            }
            events.add(event);
        }

        /** The same for a {@link PageStream}. */
        CompletionStage<Void> send(PageEvent event) {
            try {
                publish(event);
                return CompletableFuture.completedFuture(null);
            } catch (PageNotPublished e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    }

    /** A clock that stands still until it is told to go on. */
    static final class HandClock extends Clock {
        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
