package dev.lectern.store;

import dev.lectern.sql.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists read through indexes only, in the order of the list where there is one value, so that they cost the same in a large archive. */
class SpeechPlanTest {

    private static final Database database = new Database(TestDatabase.get());

    @BeforeAll
    static void fill() {
        new FeedRows(TestDatabase.get()).clear();
        LargeArchive.fill(TestDatabase.get(), 50_000);
    }

    @AfterAll
    static void empty() {
        new FeedRows(TestDatabase.get()).clear();
    }

    @ParameterizedTest
    @CsvSource({
        "language, sw,           speech_language_newest",
        "kind,     debate,       speech_kind_newest",
        "place,    place 799,    speech_place_newest",
        "arrival,  live,         speech_arrival_newest",
    })
    void oneValueComesInTheOrderOfItsIndex(String filter, String value, String index) {
        String plan = plan(query(Map.of(filter, value), null, null), List.of());

        assertThat(plan).contains(index).doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void severalValuesComeFromTheirIndexToo() {
        String plan = plan(query(Map.of("place", "place 799,Place 798"), null, null), List.of());

        assertThat(plan).contains("speech_place_newest").doesNotContain("Seq Scan");
    }

    /** Those of their first page in the order of an index, and beside them the few that stand elsewhere too. */
    @ParameterizedTest
    @CsvSource({
        "source,   s299,         speech_source_newest",
        "publisher, ministry no. 299, speech_publisher_newest",
        "country,  zz,           speech_country_newest",
    })
    void whatMayStandAtAnyPlaceComesFromIndexesToo(String filter, String value, String index) {
        String plan = plan(query(Map.of(filter, value), null, null), List.of());

        assertThat(plan).contains(index).doesNotContain("Seq Scan on speech s");
    }

    @Test
    void theNewestComeInOrder() {
        String plan = plan(query(Map.of(), null, null), List.of());

        assertThat(plan).contains("speech_newest").doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void aRareSpeakerComesFromTheIndexOfNames() {
        String plan = plan(query(Map.of(), null, null), List.of("Speaker 4999", "S. 4999"));

        assertThat(plan).contains("speech_speakers").doesNotContain("Seq Scan");
    }

    @Test
    void aWeekOfThePastComesFromTheIndexOfDays() {
        String plan = plan(query(Map.of(), LocalDate.of(2012, 5, 1), LocalDate.of(2012, 5, 7)), List.of());

        assertThat(plan).contains("speech_days").doesNotContain("Seq Scan");
    }

    @Test
    void whatIsAskedOftenIsStillPlannedForWhatIsAsked() {
        List<Long> prepared = database.together(session -> {
            for (int i = 0; i < 10; i++) {
                session.listPlanned("select id from speech s where s.kind = ?", row -> row.getString(1), "debate");
            }
            return session.list(
                    "select count(*) from pg_prepared_statements where statement like '%from speech s where%'",
                    row -> row.getLong(1));
        });

        assertThat(prepared).containsExactly(0L);
    }

    private static String plan(SpeechQuery query, List<String> speakers) {
        SpeechConditions conditions = SpeechConditions.of(query, speakers);
        return String.join(
                "\n",
                database.list(
                        "explain (costs off) " + conditions.newest(SpeechFinder.SELECT, SpeechFinder.ORDER + 21),
                        row -> row.getString(1),
                        conditions.newestValues().toArray()));
    }

    private static SpeechQuery query(Map<String, String> filters, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new SpeechQuery(
                null,
                null,
                filters.get("source"),
                filters.get("publisher"),
                filters.get("country"),
                filters.get("language"),
                filters.get("kind"),
                filters.get("place"),
                filters.get("arrival"),
                from,
                to,
                20,
                null);
    }
}
