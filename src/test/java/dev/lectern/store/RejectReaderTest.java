package dev.lectern.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class RejectReaderTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final RejectReader rejects = new RejectReader(TestDatabase.get());
    private final RejectRows rows = new RejectRows(TestDatabase.get());

    @BeforeEach
    void empty() {
        new FeedRows(TestDatabase.get()).clear();
    }

    @Test
    void listsTheNewestFirstPageByPage() throws SQLException {
        rows.add("https://a.example/1", "ports");
        rows.add("https://a.example/2", "mer");
        rows.add("https://a.example/3", "ports");

        List<RejectedPage> first = rejects.list(RejectFilter.ALL, Long.MAX_VALUE, 2);
        List<RejectedPage> rest = rejects.list(RejectFilter.ALL, first.get(1).id(), 2);

        assertThat(first).extracting(RejectedPage::url).containsExactly("https://a.example/3", "https://a.example/2");
        assertThat(rest).extracting(RejectedPage::url).containsExactly("https://a.example/1");
    }

    @Test
    void choosesBySourceStageAndReason() throws SQLException {
        rows.add("https://a.example/1", "ports");
        rows.add("https://a.example/2", "mer");
        rows.add("https://a.example/3", "ports", "binary", NOON, new byte[] {1});

        List<RejectedPage> found = rejects.list(new RejectFilter("ports", "parse", "empty"), Long.MAX_VALUE, 10);

        assertThat(found).singleElement().satisfies(page -> {
            assertThat(page.url()).isEqualTo("https://a.example/1");
            assertThat(page.code()).isEqualTo("empty");
            assertThat(page.reason()).isEqualTo("It is empty.");
            assertThat(page.times()).isEqualTo(1);
            assertThat(page.fetchedAt()).isEqualTo(NOON);
            assertThat(page.hasStack()).isFalse();
        });
    }

    @Test
    void groupsBySourceStageAndReason() throws SQLException {
        rows.add("https://a.example/1", "ports");
        rows.add("https://a.example/2", "ports");
        rows.add("kafka:lectern.pages/0/7", "ports");
        rows.add("https://a.example/3", "mer", "binary", NOON, new byte[] {1});

        List<RejectGroup> groups = rejects.groups(RejectFilter.ALL);

        assertThat(groups)
                .extracting(RejectGroup::source, RejectGroup::code, RejectGroup::pages, RejectGroup::replayable)
                .containsExactlyInAnyOrder(tuple("ports", "empty", 3L, 2L), tuple("mer", "binary", 1L, 1L));
    }

    @Test
    void findsWhatAnOlderProgramRefused() throws SQLException {
        rows.add("https://a.example/1", "ports");
        rows.execute("update reject set code = null, fetched_at = null, hints = null");

        List<RejectedPage> found = rejects.list(new RejectFilter(null, null, RejectCause.UNTOLD), Long.MAX_VALUE, 10);

        assertThat(found).singleElement().returns("untold", RejectedPage::code).returns(null, RejectedPage::fetchedAt);
    }

    @Test
    void tellsWhereLecternFailed() throws SQLException {
        long id = rows.add("https://a.example/1", "ports");
        rows.execute("update reject set stack = 'at dev.lectern.Thing'");

        assertThat(rejects.stack(id)).contains("at dev.lectern.Thing");
    }
}
