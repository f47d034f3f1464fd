package dev.lectern.frontier;

import dev.lectern.sql.Database;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Choosing what is due reads through indexes only, so that it costs the same however many pages are known. */
class ClaimsPlanTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final int SOURCES = 5_000;
    private static final String[] HOSTS = {"h1.example", "h2.example", "h3.example"};

    private static final Database database = new Database(FrontierDatabase.empty());

    @BeforeAll
    static void fill() {
        LargeFrontier.fill(database.source(), SOURCES, 100_000, NOON);
    }

    @Test
    void readyHostsComeFromTheirIndex() {
        String plan = plan(Claims.READY, NOON, NOON, 32);

        assertThat(plan).contains("frontier_host_ready").doesNotContain("Seq Scan");
    }

    @Test
    void dueListingsComeFromTheirIndex() {
        String plan = plan(Claims.SOURCES, NOON, NOON, HOSTS, NOON, NOON);

        assertThat(plan).contains("frontier_source_host").doesNotContain("Seq Scan");
    }

    @Test
    void duePagesComeFromTheirIndex() {
        String plan = plan(Claims.PAGES, NOON, NOON, HOSTS, new Integer[] {1, 1, 32}, NOON, NOON);

        assertThat(plan).contains("frontier_page_host").doesNotContain("Seq Scan");
    }

    @Test
    void theNextDueTimeOfAHostComesFromIndexes() {
        @Nullable Instant[] none = new Instant[HOSTS.length];
        String plan = plan(Claims.GIVE, HOSTS, none, none);

        assertThat(plan)
                .contains("frontier_page_host", "frontier_source_host", "frontier_host_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void whatAHostIsPutOffToComesFromIndexes() {
        String plan = plan(Claims.PUT_OFF, NOON, NOON, NOON, HOSTS);

        assertThat(plan).doesNotContain("Seq Scan").contains("frontier_page_host", "frontier_source_host");
    }

    private static String plan(String sql, @Nullable Object... values) {
        return String.join("\n", database.list("explain (costs off) " + sql, row -> row.getString(1), values));
    }
}
