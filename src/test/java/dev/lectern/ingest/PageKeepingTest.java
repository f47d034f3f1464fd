package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.frontier.DayReadings;
import dev.lectern.frontier.ParseHealth;
import dev.lectern.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class PageKeepingTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final PageKeeping keeping;
    private final ParseHealth health;
    private final Database database;
    private final String source = "ports-" + UUID.randomUUID();
    private final SpeechlessPages pages = new SpeechlessPages(source);

    PageKeepingTest(PageKeeping keeping, ParseHealth health, DataSource database) {
        this.keeping = keeping;
        this.health = health;
        this.database = new Database(database);
    }

    @Test
    void aPageIsCountedOnceHoweverOftenItComes() {
        keep(pages.menu("/1", "a menu", NOON), pages.menu("/2", "another menu", NOON));

        keep(pages.menu("/1", "a menu", NOON), pages.menu("/2", "another menu, an hour later", NOON.plusSeconds(3600)));

        assertThat(health.days(source, LocalDate.parse("2026-11-01")))
                .singleElement()
                .returns(2L, DayReadings::pages);
    }

    @Test
    void whatIsNotCommittedIsNotCounted() {
        QuarkusTransaction.begin();
        keeping.keep(List.of(pages.menu("/1", "a menu", NOON)), List.of());

        QuarkusTransaction.rollback();

        assertThat(health.days(source, LocalDate.parse("2026-11-01"))).isEmpty();
    }

    @Test
    void aRefusedPageIsKeptAsItWasFetched() {
        keep(pages.refused("/1", "unreadable", NOON));

        assertThat(database.list(
                        "select body_gzip is not null from capture where source = ?", row -> row.getBoolean(1), source))
                .containsExactly(true);
    }

    @Test
    void aPageThatDiffersAtEveryLookAndIsNeverReadIsCounted() {
        keep(pages.refused("/1", "It is 12:00.", NOON));
        keep(pages.refused("/1", "It is 12:05.", NOON.plusSeconds(300)));
        keep(pages.refused("/1", "It is 12:05.", NOON.plusSeconds(600)));
        keep(pages.refused("/1", "It was 11:55.", NOON.minusSeconds(300)));

        assertThat(database.list(
                        "select times || ' ' || fetched_at::text from reject where source = ? order by id",
                        row -> row.getString(1),
                        source))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("3 2026-11-21");
        assertThat(database.list("select 1 from capture where source = ?", row -> 1, source))
                .hasSize(3);
    }

    private void keep(ReadPage... read) {
        QuarkusTransaction.requiringNew().run(() -> keeping.keep(List.of(read), List.of()));
    }
}
