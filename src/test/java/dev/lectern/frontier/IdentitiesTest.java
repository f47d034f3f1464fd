package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdentitiesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final String CANONICAL = "https://a.example/speech";
    private static final String PRINT = "https://a.example/print/speech";
    private static final String MOBILE = "https://a.example/m/speech";
    private static final Identities.Comparison EQUALITY = (one, other) -> one != other;

    private final DataSource database = FrontierDatabase.empty();
    private final Identities identities = new Identities(database);

    @Test
    void believePagesOfOneTextThatClaimOneAddress() {
        boolean first = identities.trusts(CANONICAL, PRINT, 7, EQUALITY, NOON);
        boolean second = identities.trusts(CANONICAL, MOBILE, 7, EQUALITY, NOON);

        assertThat(first).isTrue();
        assertThat(second).isTrue();
    }

    @Test
    void believeNobodyOnceTwoDistinctTextsClaimOneAddress() {
        identities.trusts(CANONICAL, PRINT, 7, EQUALITY, NOON);

        boolean other = identities.trusts(CANONICAL, MOBILE, 8, EQUALITY, NOON);

        assertThat(other).isFalse();
        assertThat(identities.trusts(CANONICAL, PRINT, 7, EQUALITY, NOON)).isFalse();
    }

    @Test
    void lookAgainAtPagesThatWereBelieved() {
        publish(PRINT, CANONICAL);
        identities.trusts(CANONICAL, PRINT, 7, EQUALITY, NOON);

        identities.trusts(CANONICAL, CANONICAL, 8, EQUALITY, NOON);

        assertThat(Claiming.page(database, NOON, LATER))
                .get()
                .returns(PRINT, DuePage::url)
                .returns(null, DuePage::identity)
                .returns(null, DuePage::publishedSha256);
    }

    @Test
    void takePagesFromWhomeverStillBelievesThem() {
        identities.trusts(CANONICAL, PRINT, 7, EQUALITY, NOON);
        add(PRINT);
        DuePage held = Claiming.page(database, NOON, LATER).orElseThrow();
        identities.trusts(CANONICAL, MOBILE, 8, EQUALITY, NOON.plusSeconds(1));

        new PageLooks(database)
                .published(held.hold(), NOON, new PageLooks.Published("00", null, null, CANONICAL, null), 200, LATER);

        assertThat(Claiming.page(database, NOON.plusSeconds(2), LATER))
                .get()
                .returns(PRINT, DuePage::url)
                .returns(null, DuePage::identity);
    }

    @Test
    void tellWhetherAnotherPageShowsTheSame() {
        publish(PRINT, CANONICAL);
        boolean alone = identities.isShared(CANONICAL, PRINT);

        publish(MOBILE, CANONICAL);

        assertThat(alone).isFalse();
        assertThat(identities.isShared(CANONICAL, PRINT)).isTrue();
    }

    private void publish(String url, String identity) {
        add(url);
        DuePage page = Claiming.page(database, NOON, LATER).orElseThrow();
        new PageLooks(database)
                .published(page.hold(), NOON, new PageLooks.Published("00", null, null, identity, null), 200, LATER);
    }

    private void add(String url) {
        FrontierDatabase.watch("a");
        new PageSchedule(database)
                .add("a", Arrival.LIVE, List.of(new FoundPage(url, "a.example", PageHints.NONE)), NOON, NOON);
    }
}
