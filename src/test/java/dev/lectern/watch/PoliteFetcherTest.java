package dev.lectern.watch;

import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.HostTurns;
import dev.lectern.source.Discovery;
import dev.lectern.source.UrlPatterns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PoliteFetcherTest {

    private final DataSource database = FrontierDatabase.empty();
    private final HttpFetcher http = new HttpFetcher("Lectern/1", Fixtures.LIMITS, Clock.systemUTC());
    private final PoliteFetcher fetcher = Fixtures.fetcher(http, database);
    private BadServer server;

    @BeforeEach
    void start() throws Exception {
        server = new BadServer().on("/robots.txt", 404, "").on("/speech", 200, "Good evening.");
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void keepsEverybodyFromAHostThatAsksToWait() throws Exception {
        server.on("/busy", 429, "", "Retry-After", "120");
        Instant before = Instant.now();

        fetch("/busy");

        assertThat(freeAt()).isBetween(before.plusSeconds(119), Instant.now().plusSeconds(121));
    }

    @Test
    void waitsNoLongerThanADayHoweverLongAHostAsks() throws Exception {
        server.on("/busy", 503, "", "Retry-After", "99999999");

        fetch("/busy");

        assertThat(freeAt()).isBefore(Instant.now().plus(Duration.ofHours(25)));
    }

    @Test
    void goesOnWithAHostOfWhichOnePageFails() throws Exception {
        server.on("/broken", 500, "");

        fetch("/broken");

        assertThat(freeAt()).isBeforeOrEqualTo(Instant.now());
    }

    private void fetch(String path) throws InterruptedException {
        var listing = new Discovery.Listing(server.url("/").uri(), null, UrlPatterns.ALL);
        fetcher.fetch(Fixtures.source("a", listing), server.url(path), Validators.NONE);
    }

    private Instant freeAt() {
        return new HostTurns(database).freeAt(HostGate.name(server.url("/")), Instant.now());
    }
}
