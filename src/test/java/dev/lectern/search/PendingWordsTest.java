package dev.lectern.search;

import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.sql.Database;
import dev.lectern.store.FeedRows;
import dev.lectern.store.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of new speeches are put in their place by others than those who store. */
class PendingWordsTest {

    /** What PostgreSQL lets the list grow to by itself, in pages. */
    private static final long USUAL = 4 * 1024 / 8;

    private final Database database = new Database(TestDatabase.get());
    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final PendingWords pending = new PendingWords(TestDatabase.get(), true);

    @BeforeEach
    void empty() {
        rows.clear();
        pending.clean();
    }

    @Test
    void whoStoresManyWordsLeavesThemToOthers() {
        UUID id = stored();

        store(id, IntStream.range(0, 300_000).mapToObj(Integer::toString).collect(Collectors.joining(" ")));

        assertThat(pending.clean()).isGreaterThan(USUAL);
    }

    @Test
    void thenNoSearchReadsThemOneByOne() {
        store(stored(), "harbour");

        long pages = pending.clean();

        assertThat(pages).isPositive();
        assertThat(pending.clean()).isZero();
        assertThat(database.list(
                        "select count(*) from search_text where words @@ 'harbour'::tsquery", row -> row.getInt(1)))
                .containsExactly(1);
    }

    private UUID stored() {
        SampleChange change = SampleChange.at(1);
        rows.announce(change);
        return change.value().id();
    }

    private void store(UUID id, String words) {
        var speech = new Searchable(id, 1, SearchText.of(SampleSpeech.saying("On ferries", words)));
        var configurations = new ConfigurationsOf(database).get();
        database.together(session -> {
            IndexRows.replace(session, configurations, new Stems(), List.of(speech));
            return true;
        });
    }
}
