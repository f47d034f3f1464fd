package dev.lectern.watch;

import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.RobotsFiles;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RobotsTest {

    private static final FetchLimits LIMITS =
            new FetchLimits(100_000, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final HttpFetcher fetcher = new HttpFetcher("Lectern/1", LIMITS, Clock.systemUTC());
    private final Robots robots = new Robots(fetcher, new RobotsFiles(FrontierDatabase.empty()), Clock.systemUTC());
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

    private FetchOutcome check(String path) throws InterruptedException {
        return robots.check(server.url(path), true, Gate.OPEN);
    }
}
