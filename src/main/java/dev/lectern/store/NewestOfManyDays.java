package dev.lectern.store;

import dev.lectern.sql.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the newest speeches of a range of days which is too long for all of its speeches to be sorted. Where days and order of the list have
 * nothing to do with each other, some of the newest of all fit. Else the range may begin behind many that are newer and of other days:
 * then it is looked through year by year, from the one with the newest speech on, until no year can hold a newer one than are found.
 */
final class NewestOfManyDays {

    /** Speeches of any day that are looked at first. */
    private static final int LOOK = 100;

    /** Where so many do not fill a page, what is wanted is rare: PostgreSQL has an index of it, or has to look everywhere. */
    private static final int MOST_YEARS = 8;

    private static final String ON_DAYS = "select s.id from speech s where s.id = any (?::uuid[]) and ";

    /** From one year to the next that has a speech, and for each when the newest was announced; each step is one look into the index. */
    static final String YEARS = """
            with recursive years (year) as (
                select min(YEAR) from speech s where DATED and YEAR >= greatest(1, coalesce(?::int, 1))
                union all
                select (select min(YEAR) from speech s where DATED and YEAR > years.year) from years
                where years.year < coalesce(?::numeric, 'infinity')),
            each (year) as (select year from years where year <= coalesce(?::numeric, 'infinity') union all select 0)
            select * from (
                select each.year::int, (
                    select s.announced_at from speech s where DATED and YEAR = each.year
                        and s.announced_at <= coalesce(?::timestamptz, 'infinity') order by s.announced_at desc, s.id desc limit 1) as newest
                from each) as announced
            where newest is not null order by newest desc""".replace("YEAR", SpokenDays.YEAR).replace("DATED", SpokenDays.DATED);

    private final Supplier<SpeechConditions> onAnyDay;
    private final SpokenDays days;
    private final @Nullable Instant latest;

    private record Year(int number, Instant newest) {}

    /**
     * Finds in a session that sees one state of the database.
     *
     * @param onAnyDay gives all conditions but the days, each time anew
     * @param days what else they must fit
     * @param latest no speech that fits was announced later; or null
     */
    NewestOfManyDays(Supplier<SpeechConditions> onAnyDay, SpokenDays days, @Nullable Instant latest) {
        this.onAnyDay = onAnyDay;
        this.days = days;
        this.latest = latest;
    }

    List<FoundSpeech> find(Session session, int most) throws SQLException {
        int look = Math.max(LOOK, 2 * most);
        List<FoundSpeech> newest = newest(session, onAnyDay.get(), look);
        Set<UUID> fitting = onDays(session, newest);
        List<FoundSpeech> found = newest.stream()
                .filter(speech -> fitting.contains(speech.id()))
                .limit(most)
                .toList();
        return found.size() == most || newest.size() < look ? found : byYear(session, most);
    }

    /** The same without the first look. */
    List<FoundSpeech> byYear(Session session, int most) throws SQLException {
        List<FoundSpeech> found = List.of();
        int seen = 0;
        for (Year year : years(session)) {
            SpeechCursor last = found.size() < most ? null : found.get(most - 1).place();
            if (last != null && year.newest().isBefore(last.announcedAt())) {
                break;
            }
            if (++seen > MOST_YEARS) {
                return newest(session, onAnyDay.get().on(days), most);
            }
            SpeechConditions ofYear =
                    onAnyDay.get().on(days).inYear(year.number()).before(last);
            found = Stream.concat(found.stream(), newest(session, ofYear, most).stream())
                    .sorted(FoundSpeech.NEWEST_FIRST)
                    .limit(most)
                    .toList();
        }
        return found;
    }

    /** The years in which it may have been, and that of speeches which may be of several; that with the newest speech first. */
    private List<Year> years(Session session) throws SQLException {
        Integer first = year(days.from());
        Integer last = year(days.to());
        return session.listPlanned(
                YEARS,
                row -> new Year(
                        row.getInt("year"),
                        row.getObject("newest", OffsetDateTime.class).toInstant()),
                first,
                last,
                last,
                latest);
    }

    private static List<FoundSpeech> newest(Session session, SpeechConditions conditions, int most)
            throws SQLException {
        return session.listPlanned(
                conditions.newest(SpeechFinder.SELECT, SpeechFinder.ORDER + most),
                FoundSpeech.READING,
                conditions.newestValues().toArray());
    }

    private static @Nullable Integer year(@Nullable LocalDate day) {
        return day == null ? null : day.getYear();
    }

    private Set<UUID> onDays(Session session, List<FoundSpeech> speeches) throws SQLException {
        return new HashSet<>(session.listPlanned(
                ON_DAYS + days.sql(),
                row -> row.getObject(1, UUID.class),
                Stream.concat(Stream.of(SpeechFinder.ids(speeches)), days.values().stream())
                        .toArray()));
    }
}
