package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.SampleChange;
import dev.lectern.sql.Database;
import java.sql.Connection;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CaptureExpiryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final CaptureRows rows = new CaptureRows(TestDatabase.get());
    private final Database database = new Database(TestDatabase.get());
    private final CaptureExpiry expiry = new CaptureExpiry(TestDatabase.get());

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void erasesWhatWasStoredBeforeAndKeepsWhatIsKnownOfIt() {
        rows.keep(page("https://a.example/old"), NOW.minusSeconds(1));
        rows.keep(page("https://a.example/new"), NOW);

        int erased = expiry.erase(NOW, 100);

        assertThat(erased).isEqualTo(1);
        assertThat(rows.kept()).containsExactly("https://a.example/new");
        assertThat(database.list("select size from capture where url like '%old'", row -> row.getInt(1)))
                .containsExactly(4);
    }

    @Test
    void anOldPageOfAnArchiveIsAsYoungAsItsStoring() {
        rows.keep(page("https://a.example/of-2015"), NOW.plusSeconds(1)); // fetched long before

        assertThat(expiry.erase(NOW, 100)).isZero();
    }

    @Test
    void whatAnOlderProgramStoredIsAsOldAsItsFetch() {
        rows.keep(page("https://a.example/1"));
        database.change("update capture set stored_at = null");

        assertThat(expiry.erase(NOW, 100)).isEqualTo(1);
    }

    @Test
    void goesOnInSmallSteps() {
        for (int n = 0; n < 5; n++) {
            rows.keep(page("https://a.example/" + n));
        }

        assertThat(expiry.erase(NOW, 2)).isEqualTo(2);
        assertThat(expiry.erase(NOW, 2)).isEqualTo(2);
        assertThat(expiry.erase(NOW, 2)).isEqualTo(1);
        assertThat(expiry.erase(NOW, 2)).isZero();
    }

    @Test
    void aRowThatSomebodyWorksOnIsLeftForTheNextTime() throws Exception {
        rows.keep(page("https://a.example/1"));

        int meanwhile;
        try (Connection other = TestDatabase.get().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from capture for update");
            meanwhile = expiry.erase(NOW, 100);
            other.rollback();
        }

        assertThat(meanwhile).isZero();
        assertThat(expiry.erase(NOW, 100)).isEqualTo(1);
    }

    @Test
    void aSpeechWhosePageWasErasedIsStillKnownWithIt() {
        var announced = SampleChange.at(1);
        new FeedRows(TestDatabase.get()).announce(announced);
        expiry.erase(Instant.now().plusSeconds(60), 100);

        var page = new CaptureReader(TestDatabase.get()).of(announced.value().id());

        assertThat(page).hasValueSatisfying(found -> assertThat(found.body()).isNull());
        assertThat(new CaptureHistory(TestDatabase.get()).of(announced.value().id()))
                .singleElement()
                .returns(false, SeenCapture::kept)
                .returns(1, SeenCapture::revision);
    }

    private static ScrapedPage page(String url) {
        Instant fetched = Instant.parse("2015-01-01T00:00:00Z");
        return new ScrapedPage(
                url, "a", fetched, Arrival.LIVE, "text".getBytes(UTF_8), "text/plain", 200, PageHints.NONE);
    }
}
