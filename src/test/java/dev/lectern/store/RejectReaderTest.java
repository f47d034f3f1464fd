package dev.lectern.store;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RejectReaderTest {

    private final RejectReader rejects = new RejectReader(TestDatabase.get());

    @BeforeEach
    void empty() {
        new FeedRows(TestDatabase.get()).clear();
    }

    @Test
    void listsTheNewestFirstPageByPage() throws SQLException {
        reject("https://a.example/1", "ports");
        reject("https://a.example/2", "mer");
        reject("https://a.example/3", "ports");

        List<RejectedPage> first = rejects.list(null, Long.MAX_VALUE, 2);
        List<RejectedPage> rest = rejects.list(null, first.get(1).id(), 2);

        assertThat(first).extracting(RejectedPage::url).containsExactly("https://a.example/3", "https://a.example/2");
        assertThat(rest).extracting(RejectedPage::url).containsExactly("https://a.example/1");
        assertThat(rejects.list("mer", Long.MAX_VALUE, 2)).singleElement().satisfies(page -> {
            assertThat(page.stage()).isEqualTo("parse");
            assertThat(page.reason()).isEqualTo("It is empty.");
            assertThat(page.times()).isEqualTo(1);
        });
    }

    private static void reject(String url, String source) throws SQLException {
        try (var connection = TestDatabase.get().getConnection();
                var insert = connection.prepareStatement("""
                        insert into reject (url, source, stage, reason, sha256, http_status, body_gzip, arrival, first_seen,
                            last_seen) values (?, ?, 'parse', 'It is empty.', 'x', 200, '', 'live', now(), now())""")) {
            insert.setString(1, url);
            insert.setString(2, source);
            insert.execute();
        }
    }
}
