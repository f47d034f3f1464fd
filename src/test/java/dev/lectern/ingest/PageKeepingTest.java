package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.frontier.Awaited;
import dev.lectern.frontier.DayReadings;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.ParseHealth;
import dev.lectern.frontier.Reading;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.sql.Database;
import dev.lectern.store.PackedPage;
import dev.lectern.store.RejectCause;
import dev.lectern.trace.Tracing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class PageKeepingTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Rereading rereading;
    private final PageKeeping keeping;
    private final PageRejection rejection;
    private final IngestMetrics metrics;
    private final Tracing tracing;
    private final ParseHealth health;
    private final Database database;
    private final String source = "ports-" + UUID.randomUUID();

    PageKeepingTest(
            Rereading rereading,
            PageKeeping keeping,
            PageRejection rejection,
            IngestMetrics metrics,
            Tracing tracing,
            ParseHealth health,
            DataSource database) {
        this.rereading = rereading;
        this.keeping = keeping;
        this.rejection = rejection;
        this.metrics = metrics;
        this.tracing = tracing;
        this.health = health;
        this.database = new Database(database);
    }

    @Test
    void aPageIsCountedOnceHoweverOftenItComes() {
        keep(menu("/1", "a menu", NOON), menu("/2", "another menu", NOON));

        keep(menu("/1", "a menu", NOON), menu("/2", "another menu, an hour later", NOON.plusSeconds(3600)));

        assertThat(health.days(source, LocalDate.parse("2026-11-01")))
                .singleElement()
                .returns(2L, DayReadings::pages);
    }

    @Test
    void whatIsNotCommittedIsNotCounted() {
        QuarkusTransaction.begin();
        keeping.keep(List.of(menu("/1", "a menu", NOON)), List.of());

        QuarkusTransaction.rollback();

        assertThat(health.days(source, LocalDate.parse("2026-11-01"))).isEmpty();
    }

    @Test
    void aBatchThatTakesLongerThanATransactionMayIsHalved() throws Exception {
        String name = "slow_" + source.replace('-', '_');
        database.change("""
                create function %1$s() returns trigger language plpgsql as $$
                begin perform pg_sleep(0.3); return new; end $$""".formatted(name));
        database.change("""
                create trigger %1$s before insert on capture for each row when (new.source = '%2$s')
                execute function %1$s()""".formatted(name, source));
        var batch = new PageBatch(
                List.of(menu("/1", "a", NOON), menu("/2", "b", NOON), menu("/3", "c", NOON), menu("/4", "d", NOON)));

        batches(Duration.ofSeconds(1)).store(batch, Arrival.LIVE, () -> false);

        assertThat(batch.waiting()).isEmpty();
        assertThat(database.list("select 1 from capture where source = ?", row -> 1, source))
                .hasSize(4);
        assertThat(database.list("select 1 from reject where source = ?", row -> 1, source))
                .isEmpty();
    }

    @Test
    void aBatchThatPostgresEndsForItsTimeIsHalved() {
        String name = "much_" + source.replace('-', '_');
        database.change("""
                create function %1$s() returns trigger language plpgsql as $$
                begin
                    if (select count(*) from added where source = '%2$s') > 1 then
                        raise exception using errcode = '57014', message = 'canceling statement due to statement timeout';
                    end if;
                    return null;
                end $$""".formatted(name, source));
        database.change("""
                create trigger %1$s after insert on reject referencing new table as added for each statement
                execute function %1$s()""".formatted(name));
        var batch = new PageBatch(List.of(refused("/1"), refused("/2"), refused("/3")));

        batches(Duration.ofSeconds(60)).store(batch, Arrival.LIVE, () -> false);

        assertThat(batch.waiting()).isEmpty();
        assertThat(database.list("select 1 from reject where source = ?", row -> 1, source))
                .hasSize(3);
    }

    @Test
    void aRefusedPageIsKeptAsItWasFetched() {
        keep(refused("/1"));

        assertThat(database.list(
                        "select body_gzip is not null from capture where source = ?", row -> row.getBoolean(1), source))
                .containsExactly(true);
    }

    @Test
    void aPageThatDiffersAtEveryLookAndIsNeverReadIsCounted() {
        keep(refused("/1", "It is 12:00.", NOON));
        keep(refused("/1", "It is 12:05.", NOON.plusSeconds(300)));
        keep(refused("/1", "It is 12:05.", NOON.plusSeconds(600)));
        keep(refused("/1", "It was 11:55.", NOON.minusSeconds(300)));

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

    private String url(String path) {
        return "https://" + source + ".example" + path;
    }

    private ReadPage refused(String path) {
        return refused(path, "unreadable " + path, NOON);
    }

    private ReadPage refused(String path, String text, Instant time) {
        ReadPage.Other page = (ReadPage.Other) menu(path, text, time);
        return RefusedPages.of(page.record(), page.packed(), new RejectCause("parse", "empty", "It is empty.", null));
    }

    private BatchIngest batches(Duration longest) {
        return new BatchIngest(rereading, keeping, rejection, metrics, tracing, new IngestConfig() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public Duration retryFirst() {
                return Duration.ofMillis(1);
            }

            @Override
            public Duration retryAtMost() {
                return Duration.ofMillis(1);
            }

            @Override
            public Duration transactionTimeout() {
                return longest;
            }
        });
    }

    private void keep(ReadPage... pages) {
        QuarkusTransaction.requiringNew().run(() -> keeping.keep(List.of(pages), List.of()));
    }

    private ReadPage menu(String path, String text, Instant time) {
        String url = url(path);
        byte[] body = text.getBytes(UTF_8);
        var page = new ScrapedPage(url, source, time, Arrival.LIVE, body, "text/plain", 200, PageHints.NONE);
        return new ReadPage.Other(
                new ConsumerRecord<>("lectern.pages", 0, 0, url, body),
                PackedPage.of(page),
                "It is a menu.",
                new ReadPage.Promise(Awaited.NOTHING, null),
                Optional.of(new Reading(url, source, time, PageOutcome.NOT_A_SPEECH, Set.of(), 0)));
    }
}
