package dev.lectern.watch;

import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.RobotsFiles;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RobotsTest {

    private static final FetchLimits LIMITS =
            new FetchLimits(100_000, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(120));

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final HttpFetcher fetcher = new HttpFetcher("Lectern/1", LIMITS, Clock.systemUTC());
    private final RobotsFiles files = new RobotsFiles(FrontierDatabase.empty());
    private final Fixtures.HandClock clock = new Fixtures.HandClock(NOON);
    private final Robots robots = new Robots(fetcher, files, clock);
    private BadServer server;

    @BeforeEach
    void start() throws IOException {
        server = new BadServer();
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void forbidWhatTheHostForbidsAndAskOnce() throws Exception {
        server.on("/robots.txt", 200, "User-agent: *\nDisallow: /search\n");

        var search = check("/search?q=x");
        var news = check("/news");

        assertThat(search).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(news).isNull();
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void obeyRulesForOurOwnName() throws Exception {
        server.on("/robots.txt", 200, "User-agent: Lectern\nDisallow: /\n\nUser-agent: *\nAllow: /\n");

        assertThat(check("/news")).isInstanceOf(FetchOutcome.Refused.class);
    }

    @Test
    void allowEverythingWhereThereAreNone() throws Exception {
        server.on("/robots.txt", 404, "");

        assertThat(check("/news")).isNull();
    }

    @Test
    void waitWhereTheHostIsInTrouble() throws Exception {
        server.on("/robots.txt", 500, "");

        assertThat(check("/news")).isInstanceOf(FetchOutcome.Failed.class);
    }

    @Test
    void onlyLengthenThePause() throws Exception {
        server.on("/robots.txt", 200, "User-agent: *\nCrawl-delay: 10\n");
        check("/news");

        assertThat(robots.delay(server.url("/news"), Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(10));
        assertThat(robots.delay(server.url("/news"), Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void allowEverythingWhereTheyCannotBeHad(int status) throws Exception {
        server.on("/robots.txt", status, "User-agent: *\nDisallow: /\n");

        assertThat(check("/news")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void waitEverLongerWhereTheHostIsInTrouble(int status) throws Exception {
        server.on("/robots.txt", status, "");

        for (int i = 0; i < 3; i++) {
            assertThat(check("/news"))
                    .isInstanceOfSatisfying(FetchOutcome.Failed.class, failed -> clock.forward(failed.retryAfter()));
        }

        assertThat(server.requests).hasSize(3);
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(1 + 2 + 4)));
    }

    @Test
    void obeyTheLastCopyAfterAMonthOfTrouble() throws Exception {
        server.on(
                "/robots.txt",
                e -> BadServer.answer(
                        e, server.requests.size() == 1 ? 200 : 500, "User-agent: *\nDisallow: /private/"));
        check("/news");
        clock.forward(Duration.ofDays(1));
        FetchOutcome inTrouble = check("/news");
        clock.forward(Duration.ofDays(31));

        assertThat(inTrouble).isInstanceOf(FetchOutcome.Failed.class);
        assertThat(check("/news")).isNull();
        assertThat(check("/private/1")).isInstanceOf(FetchOutcome.Refused.class);
    }

    @Test
    void areSharedWithOtherProcesses() throws Exception {
        server.on("/robots.txt", 200, "User-agent: *\nDisallow: /search\nCrawl-delay: 7");
        check("/news");
        var other = new Robots(fetcher, files, clock);

        assertThat(other.check(server.url("/search"), true, Gate.OPEN)).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(other.delay(server.url("/news"), Duration.ZERO)).isEqualTo(Duration.ofSeconds(7));
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"max-age=7200, 7200", "max-age=60, 3600", "max-age=999999999, 86400", "no-store, 86400"})
    void areAskedForAgainWhenTheyAreOld(String cacheControl, int seconds) throws Exception {
        server.on("/robots.txt", 200, "User-agent: *\nAllow: /", "Cache-Control", cacheControl);
        check("/news");
        clock.forward(Duration.ofSeconds(seconds - 1));
        check("/news");
        int before = server.requests.size();
        clock.forward(Duration.ofSeconds(1));
        check("/news");

        assertThat(before).isEqualTo(1);
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void areReadAsFarAsTheLimit() throws Exception {
        // The rule that the limit cuts would else read "Disallow: /".
        String start = "User-agent: *\nDisallow: /private/\n";
        String comment = "#".repeat(512 * 1024 - start.length() - "\nDisallow: /".length()) + "\n";
        server.on("/robots.txt", 200, start + comment + "Disallow: /late/\n" + "# more\n".repeat(1_400_000));

        assertThat(check("/news")).isNull();
        assertThat(check("/private/1")).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(check("/late/1")).isNull();
    }

    @Test
    void areFoundBehindRedirectsToOtherHosts() throws Exception {
        try (var other = new BadServer()) {
            other.on("/r", 200, "User-agent: *\nDisallow: /private/");
            server.on("/robots.txt", 301, "", "Location", other.url("/r").toString());

            assertThat(check("/private/1")).isInstanceOf(FetchOutcome.Refused.class);
            assertThat(check("/news")).isNull();
        }
    }

    @Test
    void allowEverythingWhereRedirectsDoNotEnd() throws Exception {
        server.on("/", e -> BadServer.answer(e, 302, "", "Location", e.getRequestURI() + "x"));

        assertThat(check("/news")).isNull();
        assertThat(server.requests).hasSize(6);
    }

    @Test
    void areAskedForOnceByAllWorkers() throws Exception {
        server.on("/robots.txt", 200, "User-agent: *\nAllow: /");
        var workers = Executors.newFixedThreadPool(8);
        try {
            workers.invokeAll(Collections.nCopies(8, () -> check("/news")));
        } finally {
            workers.shutdown();
        }

        assertThat(server.requests).hasSize(1);
    }

    @Test
    void doNotBlameTheHostWhoseTurnDidNotCome() throws Exception {
        server.on("/robots.txt", 200, "User-agent: *\nAllow: /");
        var busy = new FetchOutcome.Failed("The turn did not come.", null, null);

        FetchOutcome first = robots.check(server.url("/news"), true, url -> busy);

        assertThat(first).isSameAs(busy);
        assertThat(check("/news")).isNull();
    }

    @Test
    void doNotBlameTheHostThatWeMayNotAsk() throws Exception {
        server.on("/robots.txt", 200, "User-agent: *\nAllow: /");

        FetchOutcome forbidden = robots.check(server.url("/news"), false, Gate.OPEN);

        assertThat(forbidden).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(check("/news")).isNull();
    }

    private FetchOutcome check(String path) throws InterruptedException {
        return robots.check(server.url(path), true, Gate.OPEN);
    }
}
