package dev.lectern.store;

import dev.lectern.sql.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In an archive of twenty years, 250 speeches a year, of which the first half was announced in the order of its days. */
class NewestOfManyDaysTest {

    private static final int SPEECHES = 5_000;

    private static final Database database = new Database(TestDatabase.get());

    @BeforeAll
    static void fill() {
        new FeedRows(TestDatabase.get()).clear();
        LargeArchive.fill(TestDatabase.get(), SPEECHES);
        database.change("update speech set spoken_from = null, spoken_to = null where position % 31 = 0");
        database.change("update speech set spoken_to = spoken_from + 400 where position % 37 = 0");
        database.change("update speech set spoken_from = spoken_to + 3 where position % 41 = 0");
        database.change("update speech set spoken_from = spoken_from - (position * 7919 % 7000)::int,"
                + " spoken_to = spoken_to - (position * 7919 % 7000)::int where position > 2500 and position % 3 = 0");
        database.change("update speech set announced_at = date_trunc('month', announced_at)");
        database.change(
                "insert into speech_place (speech_id, url, source, publisher, country, state, first_seen, confirmed_at, seen_at,"
                        + " content_hash) select id, url || '/copy', 's299', 'Elsewhere', 'ZZ', 'available', seen_at, seen_at, seen_at, ''"
                        + " from speech where position % 29 = 0");
        database.change("analyze speech");
    }

    @AfterAll
    static void empty() {
        new FeedRows(TestDatabase.get()).clear();
    }

    /** What one query over all of it finds, which takes the longer the more is newer. */
    @RepeatedTest(40)
    void allPagesTogetherAreTheListOfTheseDays(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        LocalDate day = LocalDate.of(2004, 1, 1).plusDays(random.nextInt(20 * 365));
        boolean until = random.nextBoolean();
        LocalDate from = until && random.nextBoolean() ? null : day;
        LocalDate to = from == null ? day : random.nextBoolean() ? null : day.plusDays(181 + random.nextInt(2_000));
        SpeechQuery all = anyOf(random, from, to);

        List<FoundSpeech> found = pages(all, 30 + random.nextInt(90));

        assertThat(found).isEqualTo(atOnce(all)).isNotEmpty();
    }

    @Test
    void eachStepIsALookIntoTheIndexOfYears() {
        SpeechConditions conditions = SpeechConditions.of(query(null, null, LocalDate.of(2009, 6, 1)), List.of())
                .inYear(2009);

        String ofYear = plan(
                conditions.newest(SpeechFinder.SELECT, SpeechFinder.ORDER + 21),
                conditions.newestValues().toArray());
        String years = plan(NewestOfManyDays.YEARS, 2001, 2009, 2009, null);

        assertThat(ofYear).contains("speech_year_newest").doesNotContain("Seq Scan", "Sort");
        assertThat(years).contains("speech_year_newest").doesNotContain("Seq Scan");
    }

    /** A speech that may be of any of some years stands under none of them. */
    @ParameterizedTest
    @CsvSource({"2012-06-01, 2012-06-01", "2012-06-01, 2013-05-31", "2012-07-01, 2012-06-01", "2010-01-01, 2019-12-31"})
    void theBoundsBelongToTheRange(LocalDate earliest, LocalDate latest) {
        LocalDate first = earliest.isBefore(latest) ? earliest : latest;
        LocalDate last = earliest.isBefore(latest) ? latest : earliest;
        database.change(
                "update speech set spoken_from = ?::date, spoken_to = ?::date, place = 'Here alone' where position = 77",
                earliest.toString(),
                latest.toString());

        assertThat(List.of(
                        byYear(last, null),
                        byYear(last.plusDays(1), null),
                        byYear(null, first),
                        byYear(null, first.minusDays(1))))
                .containsExactly(1, 0, 1, 0);
    }

    /** The list of one state: what is changed while it is put together neither comes twice nor is missed. */
    @Test
    void aSpeechOfAnotherYearThanAMomentAgoComesOnce() {
        SpeechQuery until2010 = query(null, null, LocalDate.of(2010, 12, 31));
        List<FoundSpeech> before = atOnce(until2010).subList(0, 100);
        var years = new AtomicInteger();
        var ofManyDays = new NewestOfManyDays(
                () -> {
                    if (years.incrementAndGet() == 2) {
                        database.change(
                                "update speech set spoken_from = spoken_from - 365, spoken_to = spoken_to - 365");
                    }
                    return SpeechConditions.onAnyDay(until2010, List.of());
                },
                until2010.days(),
                null);

        List<FoundSpeech> found = database.snapshot(session -> ofManyDays.byYear(session, 100));

        assertThat(years).hasValueGreaterThan(1);
        assertThat(found).isEqualTo(before);
    }

    private static int byYear(@Nullable LocalDate from, @Nullable LocalDate to) {
        SpeechQuery query = query("here alone", from, to);
        var ofManyDays = new NewestOfManyDays(() -> SpeechConditions.onAnyDay(query, List.of()), query.days(), null);
        return database.snapshot(session -> ofManyDays.byYear(session, 20)).size();
    }

    private static String plan(String sql, @Nullable Object... values) {
        return String.join("\n", database.list("explain (costs off) " + sql, row -> row.getString(1), values));
    }

    private static SpeechQuery anyOf(Random random, @Nullable LocalDate from, @Nullable LocalDate to) {
        return switch (random.nextInt(4)) {
            case 0 -> of("country", "B" + random.nextInt(2), from, to);
            case 1 -> of("language", "en", from, to);
            case 2 -> of("source", "s299", from, to);
            default -> of("", "", from, to);
        };
    }

    private static List<FoundSpeech> pages(SpeechQuery all, int most) {
        var found = new ArrayList<FoundSpeech>();
        var finder = new SpeechFinder(database, all, List.of());
        List<FoundSpeech> page = finder.newest(null, most);
        while (!page.isEmpty()) {
            found.addAll(page);
            page = finder.newest(page.get(page.size() - 1).place(), most);
        }
        return found;
    }

    private static List<FoundSpeech> atOnce(SpeechQuery all) {
        SpeechConditions conditions = SpeechConditions.of(all, List.of());
        return database.listPlanned(
                conditions.newest(SpeechFinder.SELECT, SpeechFinder.ORDER + SPEECHES),
                FoundSpeech.READING,
                conditions.newestValues().toArray());
    }

    private static SpeechQuery query(@Nullable String place, @Nullable LocalDate from, @Nullable LocalDate to) {
        return of("place", place, from, to);
    }

    private static SpeechQuery of(
            String filter, @Nullable String value, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new SpeechQuery(
                null,
                null,
                filter.equals("source") ? value : null,
                null,
                filter.equals("country") ? value : null,
                filter.equals("language") ? value : null,
                null,
                filter.equals("place") ? value : null,
                null,
                from,
                to,
                20,
                null);
    }
}
