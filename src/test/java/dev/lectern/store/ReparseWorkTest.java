package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.sql.Database;
import dev.lectern.store.Reparse.Outcome;
import dev.lectern.store.ReparseWork.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReparseWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Database database = new Database(TestDatabase.get());
    private final CaptureRows rows = new CaptureRows(TestDatabase.get());
    private final Reparses reparses = new Reparses(TestDatabase.get());
    private final ReparseWork one = new ReparseWork(TestDatabase.get());
    private final ReparseWork other = new ReparseWork(TestDatabase.get());

    @BeforeEach
    void empty() {
        rows.clear();
        database.change("truncate reparse, reparse_failure");
    }

    @Test
    void nothingIsDoneUnasked() {
        assertThat(one.claim("1.1.0")).isEmpty();
        assertThat(reparses.newest()).isEmpty();
    }

    @Test
    void oneRunsAtATime() {
        assertThat(reparses.begin(null, "1.1.0", NOW)).isTrue();
        assertThat(reparses.begin("a", "1.1.0", NOW)).isFalse();
        assertThat(one.claim("1.1.0")).isPresent();
        assertThat(other.claim("1.1.0")).isEmpty();
        assertThat(one.claim("1.1.0")).as("its own again").isPresent();
    }

    @Test
    void goesThroughEachPageOnceAndTellsHowFarItIs() {
        keep("https://a.example/1", "a", "x");
        keep("https://a.example/1", "a", "y");
        keep("https://a.example/2", "a", "x");
        keep("https://b.example/", "b", "x");
        reparses.begin("a", "1.1.0", NOW);
        Claim claim = one.claim("1.1.0").orElseThrow();
        one.count(claim);

        assertThat(one.next(claim, 10)).containsExactly("https://a.example/1", "https://a.example/2");
        one.done(claim, "https://a.example/1", Outcome.CHANGED, null, SECOND);

        assertThat(reparses.newest())
                .hasValueSatisfying(running -> assertThat(running)
                        .returns("running", Reparse::state)
                        .returns(2L, Reparse::of)
                        .returns(1L, Reparse::done)
                        .returns(1L, Reparse::changed)
                        .returns(1.0, Reparse::rate)
                        .returns("PT1S", Reparse::left));
        Claim next = one.claim("1.1.0").orElseThrow();
        assertThat(one.next(next, 10)).containsExactly("https://a.example/2");
    }

    @Test
    void aFailureIsCountedWithItsReason() {
        keep("https://a.example/1", "a", "x");
        reparses.begin(null, "1.1.0", NOW);
        Claim claim = one.claim("1.1.0").orElseThrow();

        one.done(claim, "https://a.example/1", Outcome.FAILED, "It is read as no speech now.", SECOND);
        one.finish(claim);

        assertThat(reparses.newest())
                .hasValueSatisfying(done -> assertThat(done)
                        .returns("done", Reparse::state)
                        .returns(1L, Reparse::failed)
                        .extracting(Reparse::failures)
                        .asList()
                        .containsExactly(new Reparse.Failure("https://a.example/1", "It is read as no speech now.")));
        assertThat(reparses.begin(null, "1.1.0", NOW)).as("the next one").isTrue();
    }

    @Test
    void whatAKilledProcessHeldIsTakenOverWhereItWas() {
        keep("https://a.example/1", "a", "x");
        keep("https://a.example/2", "a", "x");
        reparses.begin(null, "1.1.0", NOW);
        Claim held = one.claim("1.1.0").orElseThrow();
        one.done(held, "https://a.example/1", Outcome.SAME, null, SECOND);
        database.change("update reparse set lease_until = now() - interval '1 second'");

        Optional<Claim> taken = other.claim("1.1.0");

        assertThat(taken)
                .hasValueSatisfying(claim -> assertThat(other.next(claim, 10)).containsExactly("https://a.example/2"));
        assertThatThrownBy(() -> one.done(held, "https://a.example/2", Outcome.SAME, null, SECOND))
                .as("it was only paused")
                .isInstanceOf(ReparseWork.Lost.class);
    }

    @Test
    void aClaimIsKeptAsLongAsItsProcessSaysSo() {
        reparses.begin(null, "1.1.0", NOW);
        Claim held = one.claim("1.1.0").orElseThrow();
        database.change("update reparse set lease_until = now() - interval '1 second'");

        one.renew(held);
        Optional<Claim> kept = other.claim("1.1.0");
        database.change("update reparse set lease_until = now() - interval '1 second'");
        Optional<Claim> taken = other.claim("1.1.0");
        one.renew(held);
        one.count(held);

        assertThat(kept).isEmpty();
        assertThat(taken).isPresent();
        assertThat(one.claim("1.1.0")).as("it was lost").isEmpty();
        assertThat(other.claim("1.1.0").orElseThrow().counted()).isFalse();
    }

    @Test
    void aProcessWithALowerParserLeavesIt() {
        reparses.begin(null, "1.10.0", NOW);

        Optional<Claim> older = one.claim("1.9.9");
        Optional<Claim> newer = other.claim("1.10.1");

        assertThat(older).isEmpty();
        assertThat(newer).isPresent();
    }

    @Test
    void aStoppedOneIsNotGoneOnWith() {
        keep("https://a.example/1", "a", "x");
        reparses.begin(null, "1.1.0", NOW);
        Claim claim = one.claim("1.1.0").orElseThrow();

        assertThat(reparses.stop(NOW)).isTrue();
        assertThat(reparses.stop(NOW)).isFalse();

        assertThatThrownBy(() -> one.done(claim, "https://a.example/1", Outcome.SAME, null, SECOND))
                .isInstanceOf(ReparseWork.Lost.class);
        assertThat(reparses.newest())
                .hasValueSatisfying(stopped -> assertThat(stopped.state()).isEqualTo("stopped"));
    }

    @Test
    void aPageIsNotCountedTwice() {
        keep("https://a.example/1", "a", "x");
        reparses.begin(null, "1.1.0", NOW);
        Claim claim = one.claim("1.1.0").orElseThrow();
        one.done(claim, "https://a.example/1", Outcome.SAME, null, SECOND);

        assertThatThrownBy(() -> one.done(claim, "https://a.example/1", Outcome.SAME, null, SECOND))
                .isInstanceOf(ReparseWork.Lost.class);
    }

    private void keep(String url, String source, String body) {
        rows.keep(new ScrapedPage(
                url, source, NOW, Arrival.LIVE, body.getBytes(UTF_8), "text/plain", 200, PageHints.NONE));
    }
}
