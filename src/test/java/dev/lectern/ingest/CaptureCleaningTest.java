package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.sql.DatabaseFailed;
import dev.lectern.store.CaptureExpiry;
import dev.lectern.store.CaptureKeeping;
import dev.lectern.store.CaptureRows;
import dev.lectern.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CaptureCleaningTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final CaptureRows rows = new CaptureRows(TestDatabase.get());

    @Test
    void erasesAllThatIsOlder() {
        rows.clear();
        for (int n = 0; n < 250; n++) { // more than it takes at a time
            rows.keep(page("https://a.example/" + n, NOW.minus(Duration.ofDays(3))));
        }
        rows.keep(page("https://a.example/young", NOW.minus(Duration.ofDays(1))));

        int erased = cleaning(new CaptureExpiry(TestDatabase.get()), Duration.ofDays(2))
                .clean();

        assertThat(erased).isEqualTo(250);
        assertThat(rows.kept()).containsExactly("https://a.example/young");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNoEmptySuccess() {
        var nobody = new PGSimpleDataSource();
        nobody.setURL("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1");
        CaptureCleaning cleaning = cleaning(new CaptureExpiry(nobody), Duration.ofDays(2));

        assertThatThrownBy(cleaning::clean).isInstanceOf(DatabaseFailed.class);
    }

    private static CaptureCleaning cleaning(CaptureExpiry expiry, Duration keep) {
        var config = new IngestConfig() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public Duration retryFirst() {
                return Duration.ZERO;
            }

            @Override
            public Duration retryAtMost() {
                return Duration.ZERO;
            }

            @Override
            public Duration transactionTimeout() {
                return Duration.ofSeconds(60);
            }
        };
        CaptureKeeping keeping = () -> new CaptureKeeping.Age(keep);
        return new CaptureCleaning(expiry, keeping, config, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ScrapedPage page(String url, Instant fetched) {
        return new ScrapedPage(
                url, "a", fetched, Arrival.LIVE, "text".getBytes(UTF_8), "text/plain", 200, PageHints.NONE);
    }
}
