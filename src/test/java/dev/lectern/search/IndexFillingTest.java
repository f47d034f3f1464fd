package dev.lectern.search;

import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.sql.Database;
import dev.lectern.store.FeedRows;
import dev.lectern.store.SpeechQuery;
import dev.lectern.store.SpeechSearch;
import dev.lectern.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an older version stores, before an upgrade or beside it, is found all the same. */
class IndexFillingTest {

    private final Database database = new Database(TestDatabase.get());
    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final IndexFilling filling = new IndexFilling(TestDatabase.get());

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void fillsWhatAnOlderVersionStored() {
        UUID id = stored("harbour");
        database.change("delete from search_text");
        database.change("delete from search_passage");

        IndexFilling.Step step = filling.next(IndexFilling.BEGINNING);

        assertThat(step).isEqualTo(new IndexFilling.Step(IndexFilling.BEGINNING, 1));
        assertThat(found("harbour")).isOne();
        assertThat(passages(id)).isEqualTo(2);
    }

    @Test
    void fillsWhatAnOlderVersionRevised() {
        UUID id = stored("harbour");
        revise(id, "lighthouse");

        filling.next(IndexFilling.BEGINNING);

        assertThat(found("lighthouse")).isOne();
        assertThat(found("harbour")).isZero();
    }

    @Test
    void oneThatCannotBeWrittenKeepsNoneBehindItFromBeingFound() {
        UUID refused = stored("harbour");
        stored(2, "lighthouse");
        database.change("delete from search_text");
        database.change("alter table search_text add constraint of_the_test check (speech_id <> '" + refused + "')");
        try {
            IndexFilling.Step step = filling.next(IndexFilling.BEGINNING);

            assertThat(step).isEqualTo(new IndexFilling.Step(IndexFilling.BEGINNING, 1));
            assertThat(found("lighthouse")).isOne();
        } finally {
            database.change("alter table search_text drop constraint of_the_test");
        }
    }

    /** Where it lacks, and where an older program told it in another way. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "decode(repeat('ff', 8), 'hex')", "decode(repeat('00', 9), 'hex')"})
    void fillsInWhichWordsFollowEachOther(String older) {
        UUID id = stored("harbour");
        database.change("update search_text set pairs = " + older);

        IndexFilling.Step step = filling.next(IndexFilling.BEGINNING);

        assertThat(step.filled()).isOne();
        assertThat(pairs(id)).isPositive();
    }

    @Test
    void leavesAloneWhatPostgresqlCut() {
        UUID id = stored("5e5e5");
        assertThat(pairs(id)).isZero();
        String before = version(id);

        filling.next(IndexFilling.BEGINNING);

        assertThat(version(id)).isEqualTo(before);
    }

    @Test
    void leavesAloneWhatIsAsItShouldBe() {
        UUID id = stored("harbour");
        String before = version(id);

        filling.next(IndexFilling.BEGINNING);

        assertThat(version(id)).isEqualTo(before);
    }

    @Test
    void leavesOutWhatWasErasedSinceItsTextWasRead() {
        UUID id = stored("harbour");
        database.change("delete from search_text");
        database.change("delete from search_passage");
        database.change("update speech set state = 'erased'");

        filling.next(IndexFilling.BEGINNING);

        assertThat(passages(id)).isZero();
    }

    @Test
    void oneThatCannotBeReadStopsNoOther() {
        UUID damaged = stored("damaged");
        database.change("update revision set content = '[]' where speech_id = ?", damaged);
        rows.announce(SampleChange.at(2).with("title", "On harbours"));
        UUID whole = SampleChange.at(2).value().id();
        revise(whole, "lighthouse");
        database.change("delete from search_text");

        filling.next(IndexFilling.BEGINNING);

        assertThat(found("lighthouse")).isOne();
    }

    private UUID stored(String words) {
        return stored(1, words);
    }

    private UUID stored(long position, String words) {
        SampleChange change = SampleChange.at(position);
        rows.announce(change);
        SpeechChange value = change.value();
        write(value.id(), 1, words);
        new TurnIndex(TestDatabase.get())
                .replace(List.of(
                        new Searchable(value.id(), 1, SearchText.of(SampleSpeech.saying("On ferries", words)))));
        return value.id();
    }

    private void revise(UUID id, String words) {
        database.change("""
                insert into revision (speech_id, number, capture_id, scraped_at, stored_at, content, content_hash, parser_version)
                select speech_id, 2, capture_id, scraped_at, stored_at, content, 'y', '1' from revision
                where speech_id = ? and number = 1""", id);
        database.change("update speech set revision = 2 where id = ?", id);
        write(id, 2, words);
    }

    private void write(UUID id, int revision, String words) {
        Speech speech = SampleSpeech.saying("On ferries", words);
        String json = new String(SpeechJson.write(speech), StandardCharsets.UTF_8);
        database.change(
                "update revision set content = ?::jsonb where speech_id = ? and number = ?", json, id, revision);
    }

    private int found(String words) {
        SpeechSearch search = new SpeechSearch(TestDatabase.get());
        return search.find(new SpeechQuery(words, null, null, null, null, null, null, null, null, null, null, 20, null))
                .summaries()
                .size();
    }

    private int passages(UUID id) {
        return database.list("select count(*) from search_passage where speech_id = ?", row -> row.getInt(1), id)
                .get(0);
    }

    /** Bytes of the filter. */
    private int pairs(UUID id) {
        return database.list(
                        "select octet_length(pairs) from search_text where speech_id = ?", row -> row.getInt(1), id)
                .get(0);
    }

    private String version(UUID id) {
        return database.list("select xmin::text from search_text where speech_id = ?", row -> row.getString(1), id)
                .get(0);
    }
}
