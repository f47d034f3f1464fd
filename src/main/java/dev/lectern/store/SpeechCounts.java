package dev.lectern.store;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts speeches, for those who look for some. Blocks, and throws {@link ReadFailed} when PostgreSQL does not answer. */
@Singleton
public class SpeechCounts {

    /** The newest thousand tell what there is to choose from, however many millions there are. */
    private static final String NEWEST = """
            select publisher, country, language, speakers from speech
            where announced_at is not null and state = 'available' order by announced_at desc, id desc limit 1000""";

    private static final String BY_DAY = """
            select source, (announced_at at time zone 'UTC')::date, count(*) from speech
            where announced_at >= ? and (?::text is null or source = ?) group by 1, 2""";

    private final DataSource database;

    SpeechCounts(DataSource database) {
        this.database = database;
    }

    /**
     * Values to choose from.
     *
     * @param most at most so many of each
     */
    public SpeechChoices choices(int most) {
        var publishers = new HashMap<String, Integer>();
        var countries = new HashMap<String, Integer>();
        var languages = new HashMap<String, Integer>();
        var speakers = new HashMap<String, Integer>();
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(NEWEST);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                count(publishers, rows.getString(1));
                count(countries, rows.getString(2));
                count(languages, rows.getString(3));
                for (String name : (String[]) rows.getArray(4).getArray()) {
                    count(speakers, name);
                }
            }
        } catch (SQLException e) {
            throw new ReadFailed("the newest speeches", e);
        }
        return new SpeechChoices(
                top(publishers, most), top(speakers, most), top(countries, most), top(languages, most));
    }

    /**
     * How many speeches of each source were announced first on each day (UTC); days without any are left out.
     *
     * @param source only this one; null for all
     */
    public Map<String, Map<LocalDate, Integer>> perDay(Instant since, @Nullable String source) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(BY_DAY)) {
            query.setObject(1, since.atOffset(ZoneOffset.UTC));
            query.setString(2, source);
            query.setString(3, source);
            var counts = new HashMap<String, Map<LocalDate, Integer>>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.computeIfAbsent(rows.getString(1), id -> new HashMap<>())
                            .put(rows.getObject(2, LocalDate.class), rows.getInt(3));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new ReadFailed("how many speeches there were on each day", e);
        }
    }

    private static void count(Map<String, Integer> counts, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    private static List<String> top(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
