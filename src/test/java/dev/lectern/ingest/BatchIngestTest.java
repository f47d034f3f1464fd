package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.page.Arrival;
import dev.lectern.sql.Database;
import dev.lectern.trace.Tracing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.TransactionRequiredException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class BatchIngestTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Rereading rereading;
    private final PageKeeping keeping;
    private final PageRejection rejection;
    private final IngestMetrics metrics;
    private final Tracing tracing;
    private final Database database;
    private final StandingStill standingStill;
    private final String source = "batches-" + UUID.randomUUID();
    private final SpeechlessPages pages = new SpeechlessPages(source);

    BatchIngestTest(
            Rereading rereading,
            PageKeeping keeping,
            PageRejection rejection,
            IngestMetrics metrics,
            Tracing tracing,
            DataSource database,
            StandingStill standingStill) {
        this.rereading = rereading;
        this.keeping = keeping;
        this.rejection = rejection;
        this.metrics = metrics;
        this.tracing = tracing;
        this.database = new Database(database);
        this.standingStill = standingStill;
    }

    @Test
    void aBatchThatTakesLongerThanATransactionMayIsHalved() {
        String name = "slow_" + source.replace('-', '_');
        // One alone has all the time that a transaction has.
        database.change("""
                create function %1$s() returns trigger language plpgsql as $$
                declare
                    n int := coalesce(nullif(current_setting('test.rows', true), '')::int, 0) + 1;
                begin
                    perform set_config('test.rows', n::text, true);
                    if n = 2 then
                        perform pg_sleep(10.3);
                    end if;
                    return new;
                end $$""".formatted(name));
        database.change("""
                create trigger %1$s before insert on capture for each row when (new.source = '%2$s')
                execute function %1$s()""".formatted(name, source));
        var batch = new PageBatch(List.of(menu("/1"), menu("/2"), menu("/3")));

        batches(keeping, Duration.ofSeconds(10)).store(batch, Arrival.LIVE, () -> false);

        assertThat(batch.waiting()).isEmpty();
        assertThat(rowsOf("capture")).isEqualTo(3);
        assertThat(rowsOf("reject")).isZero();
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

        batches(keeping, Duration.ofSeconds(60)).store(batch, Arrival.LIVE, () -> false);

        assertThat(batch.waiting()).isEmpty();
        assertThat(rowsOf("reject")).isEqualTo(3);
    }

    @Test
    void aPageWhoseTransactionEndedWhileTheProcessStoodStillWaitsAndIsNoReject() {
        ReadPage page = menu("/1");
        var batch = new PageBatch(List.of(page));
        BatchIngest batches = batches(standingStill.keeping(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> batches.store(batch, Arrival.LIVE, () -> false))
                .isInstanceOf(TransactionRequiredException.class);

        assertThat(batch.waiting()).containsExactly(page);
        assertThat(rowsOf("reject")).isZero();
    }

    private int rowsOf(String table) {
        return database.list("select 1 from " + table + " where source = ?", row -> 1, source)
                .size();
    }

    private ReadPage menu(String path) {
        return pages.menu(path, "menu " + path, NOON);
    }

    private ReadPage refused(String path) {
        return pages.refused(path, "unreadable " + path, NOON);
    }

    private BatchIngest batches(PageKeeping keeping, Duration longest) {
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
}
