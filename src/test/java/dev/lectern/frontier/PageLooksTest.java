package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import java.time.Instant;
import java.util.List;
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
                (looks, hold) -> looks.gone(hold, LEASE, 404),
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
