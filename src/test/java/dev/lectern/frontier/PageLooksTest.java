package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageLooksTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant YESTERDAY = NOON.minusSeconds(86_400);
    private static final Instant LEASE = NOON.plusSeconds(60);
    private static final String URL = "https://a.example/1";

    private final DataSource database = FrontierDatabase.empty();
    private final PageSchedule schedule = new PageSchedule(database);
    private final PageLooks looks = new PageLooks(database);

    @BeforeEach
    void watchTheSource() {
        FrontierDatabase.watch("a");
    }

    @Test
    void rememberWhatWasPublishedAndEndTheLease() {
        Hold hold = claim(NOON).hold();

        looks.published(hold, NOON, "00ff", 200, null, null, NOON.plusSeconds(5));

        assertThat(looks.publishedSha256(URL)).contains("00ff");
        assertThat(Claiming.page(database, NOON.plusSeconds(5), LEASE)).isPresent();
    }

    @Test
    void findALeaseAgainThatIsMoreExactThanPostgresqlKeepsIt() {
        Hold hold = claim(NOON.plusNanos(123_456_789)).hold();

        looks.failed(hold, NOON, 500, "It answered 500.", NOON);

        assertThat(seen().lastFailure()).isEqualTo("It answered 500.");
    }

    @Test
    void whatAClockThatIsBehindHasPublishedIsPublishedAgain() {
        looks.published(claim(NOON).hold(), NOON, "00", 200, "e0", null, NOON);
        looks.unchanged(free(), YESTERDAY, 304, NOON);

        looks.published(free(), YESTERDAY.plusSeconds(60), "01", 200, "e1", null, NOON);
        Optional<String> behind = looks.publishedSha256(URL);
        DuePage next = Claiming.page(database, NOON, LEASE).orElseThrow();
        looks.published(next.hold(), NOON.plusSeconds(1), "01", 200, "e1", null, NOON);

        assertThat(behind).contains("00");
        assertThat(next.etag()).isEqualTo("e0");
        assertThat(looks.publishedSha256(URL)).contains("01");
    }

    @Test
    void thatAPageIsGoneIsToldAgainWhenTheClockWasBehind() {
        looks.published(claim(NOON).hold(), NOON, "00", 200, null, null, NOON);

        looks.gone(free(), YESTERDAY, 404, NOON);
        DuePage next = Claiming.page(database, NOON, LEASE).orElseThrow();
        looks.gone(next.hold(), NOON.plusSeconds(1), 404, NOON);

        assertThat(next.publishedSha256()).isEqualTo("00");
        assertThat(seen().goneAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(seen().nextDue()).isNull();
    }

    @Test
    void aClockThatWasAheadIsForgottenAtTheNextLook() {
        Instant ahead = Instant.parse("2126-11-21T12:00:00Z");
        looks.published(claim(NOON).hold(), ahead, "00", 200, null, null, NOON);

        looks.published(free(), NOON, "01", 200, null, null, NOON);
        Optional<String> first = looks.publishedSha256(URL);
        looks.published(free(), NOON.plusSeconds(1), "01", 200, null, null, NOON);

        assertThat(first).contains("00");
        assertThat(looks.publishedSha256(URL)).contains("01");
    }

    private static Hold free() {
        return Hold.without(URL);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void changeNothingForOneWhoseLeaseRanOutWhenAnotherHasThePage(BiConsumer<PageLooks, Hold> ending) {
        Hold late = claim(NOON).hold();
        Claiming.page(database, LEASE, LEASE.plusSeconds(60));
        SeenPage before = seen();

        ending.accept(looks, late);

        assertThat(seen()).isEqualTo(before);
        assertThat(Claiming.page(database, LEASE, LEASE.plusSeconds(60))).isEmpty();
    }

    static Stream<BiConsumer<PageLooks, Hold>> endings() {
        return Stream.of(
                (looks, hold) -> looks.published(hold, LEASE, "00ff", 200, null, null, NOON),
                (looks, hold) -> looks.unchanged(hold, LEASE, 304, NOON),
                (looks, hold) -> looks.missing(hold, LEASE, 404, NOON),
                (looks, hold) -> looks.gone(hold, LEASE, 404, NOON),
                (looks, hold) -> looks.failed(hold, LEASE, 500, "It answered 500.", NOON));
    }

    private DuePage claim(Instant now) {
        schedule.add("a", Arrival.LIVE, List.of(new FoundPage(URL, "a.example", PageHints.NONE)), now, now);
        return Claiming.page(database, now, now.plusSeconds(60)).orElseThrow();
    }

    private SeenPage seen() {
        return new SeenPages(database).list(null, "a", 1, null).get(0);
    }
}
