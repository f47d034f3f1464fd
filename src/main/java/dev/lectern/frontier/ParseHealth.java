package dev.lectern.frontier;

import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How well the pages of each source are read, by day, and what they have lost against their own past. */
@ApplicationScoped
public class ParseHealth {

    /** A page that was read before, and turned out to be the same sort of thing, tells nothing new: clocks and mastheads change. */
    private static final String UNREAD = """
            select given.url
            from unnest(?::text[], ?::text[], ?::timestamptz[]) as given (url, outcome, fetched_at)
            left join frontier_page as page on page.url = given.url
            where page.outcome is distinct from given.outcome
                and (page.outcome_at is null or page.outcome_at <= given.fetched_at)""";

    private static final String DAYS = """
            select reading.*
            from frontier_reading as reading left join frontier_accepted as accepted using (source)
            where day >= ? and day >= coalesce(accepted.since, day)""";

    private final Database database;

    /** Works on a database that has the schema. */
    public ParseHealth(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Those that tell something new: of pages that were never read, or were something else before. Each page once. To be called in the
     * transaction that records the outcomes of these pages, before it does.
     */
    public List<Reading> unread(Collection<Reading> readings) {
        Map<String, Reading> byUrl = new LinkedHashMap<>();
        readings.forEach(reading -> byUrl.put(reading.url().replace("\0", ""), reading));
        if (byUrl.isEmpty()) {
            return List.of();
        }
        return database.list(
                UNREAD,
                row -> Objects.requireNonNull(byUrl.get(row.getString("url"))),
                byUrl.keySet(),
                byUrl.values().stream().map(reading -> reading.outcome().word()).toList(),
                byUrl.values().stream().map(Reading::fetchedAt).toArray(Instant[]::new));
    }

    /**
     * Counts readings. Joins the caller's transaction and should be the last thing in it: all processes count into the same few rows,
     * and each keeps them until its transaction ends. The rows are taken in one order, so nobody waits in a circle.
     */
    public void add(Collection<Reading> unread) {
        Map<String, Map<LocalDate, ReadingSum>> sums = new TreeMap<>();
        for (Reading reading : unread) {
            sums.computeIfAbsent(reading.source().replace("\0", ""), source -> new TreeMap<>())
                    .computeIfAbsent(reading.day(), day -> new ReadingSum())
                    .add(reading);
        }
        if (!sums.isEmpty()) {
            ReadingSum.write(database, sums);
        }
    }

    /** The days of one source since then, the oldest first; without those before what an operator accepted. */
    public List<DayReadings> days(String source, LocalDate since) {
        return database.list(DAYS + " and source = ? order by day", ParseHealth::day, since, source);
    }

    /** What the pages of one source have lost. */
    public List<LostField> lost(String source, LocalDate today) {
        return LostFields.of(days(source, today.minusDays(LostFields.LOOKED_AT)), today);
    }

    /** What the pages of each source have lost that have lost anything. */
    public Map<String, List<LostField>> lost(LocalDate today) {
        Map<String, List<DayReadings>> bySource = new TreeMap<>();
        database.list(
                DAYS + " order by source, day",
                row -> bySource.computeIfAbsent(row.getString("source"), source -> new ArrayList<>())
                        .add(day(row)),
                today.minusDays(LostFields.LOOKED_AT));
        Map<String, List<LostField>> lost = new TreeMap<>();
        bySource.forEach((source, days) -> {
            List<LostField> found = LostFields.of(days, today);
            if (!found.isEmpty()) {
                lost.put(source, found);
            }
        });
        return lost;
    }

    /**
     * Takes the new state for what it should be: from now on a source is compared with what it has been since the first loss.
     *
     * @return since when; null when nothing is lost
     */
    public @Nullable LocalDate accept(String source, LocalDate today, Instant now) {
        List<LostField> lost = lost(source, today);
        if (lost.isEmpty()) {
            return null;
        }
        LocalDate since = LostField.earliest(lost);
        database.change("""
                insert into frontier_accepted (source, since, accepted_at) values (?, ?, ?)
                on conflict (source) do update set since = excluded.since, accepted_at = excluded.accepted_at""", source, since, now);
        return since;
    }

    private static DayReadings day(ResultSet row) throws SQLException {
        Map<ReadField, Long> filled = new EnumMap<>(ReadField.class);
        for (ReadField field : ReadField.values()) {
            filled.put(field, row.getLong(field.column()));
        }
        return new DayReadings(
                row.getObject("day", LocalDate.class), row.getLong("pages"), filled, row.getLong("words"));
    }
}
