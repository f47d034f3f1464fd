package dev.lectern.store;

import dev.lectern.search.TextQuery;
import dev.lectern.sql.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the newest speeches that hold some words. What is in many texts is found by looking at the newest one after the
 * other, what is in few by the index of words; which of both is tried out on the newest, as PostgreSQL's statistics know neither
 * phrases nor which words go together with which filters.
 */
final class SpeechFinder {

    /** Speeches that are looked at first, and then each time. */
    private static final int FIRST_LOOK = 60;

    private static final int LOOK = 300;

    /** When fewer of those that were looked at fit, one in so many, the index is cheaper. */
    private static final int RARE = 10;

    private static final String SELECT = "select s.announced_at, s.id, s.position from speech s where ";

    private static final String ORDER = " order by s.announced_at desc, s.id desc limit ";

    /** The limit keeps PostgreSQL from asking its index of words, where all texts with these words would be read. */
    private static final String HOLDING = "select speech.id from unnest(?::uuid[]) as speech (id) cross join lateral"
            + " (select from search_text w where w.speech_id = speech.id and %s limit 1) as held";

    private static final String BY_WORDS = """
            with found as materialized (select distinct w.speech_id from search_text w where %s)
            select s.announced_at, s.id, s.position from found join speech s on s.id = found.speech_id
            where %s order by s.announced_at desc, s.id desc limit %d""";

    private static final String RANKED = "select speech_id, max(%s) as rank from search_text w"
            + " where speech_id = any (?::uuid[]) and %s group by speech_id";

    private final Database database;

    SpeechFinder(Database database) {
        this.database = database;
    }

    /** The newest that fit, whatever they hold. */
    List<FoundSpeech> newest(SpeechConditions conditions, int most) {
        return database.list(
                conditions.newest(SELECT, ORDER + most),
                FoundSpeech.READING,
                conditions.newestValues().toArray());
    }

    /** The newest of those that hold some words. */
    List<FoundSpeech> newest(
            SpeechQuery wanted, TextQuery words, @Nullable SpeechCursor after, @Nullable Instant until, int most) {
        var found = new ArrayList<FoundSpeech>();
        SpeechCursor place = after;
        int seen = 0;
        for (int look = FIRST_LOOK; ; look = LOOK) {
            List<FoundSpeech> newest = newest(conditions(wanted, place, until), look);
            Set<UUID> holding = holding(newest, words);
            newest.stream().filter(speech -> holding.contains(speech.id())).forEach(found::add);
            seen += newest.size();
            if (found.size() >= most || newest.size() < look) {
                return found.subList(0, Math.min(most, found.size()));
            }
            if (found.size() < seen / RARE) {
                return byWords(words, conditions(wanted, after, until), most);
            }
            place = newest.get(newest.size() - 1).place();
        }
    }

    /** How well each of some speeches fits. */
    List<FoundSpeech> ranked(List<FoundSpeech> speeches, TextQuery words) {
        var values = new ArrayList<@Nullable Object>();
        String rank = words.rank(values);
        values.add(ids(speeches));
        String sql = RANKED.formatted(rank, words.condition(values));
        var ranks = new HashMap<UUID, Float>();
        database.list(sql, row -> ranks.put(row.getObject(1, UUID.class), row.getFloat(2)), values.toArray());
        return speeches.stream()
                .map(each -> new FoundSpeech(
                        each.announcedAt(), each.id(), each.position(), ranks.getOrDefault(each.id(), 0f)))
                .toList();
    }

    private List<FoundSpeech> byWords(TextQuery words, SpeechConditions conditions, int most) {
        var values = new ArrayList<@Nullable Object>();
        String holding = words.condition(values);
        values.addAll(conditions.values());
        return database.list(
                BY_WORDS.formatted(holding, conditions.sql(), most), FoundSpeech.READING, values.toArray());
    }

    private Set<UUID> holding(List<FoundSpeech> speeches, TextQuery words) {
        var values = new ArrayList<@Nullable Object>();
        values.add(ids(speeches));
        String sql = HOLDING.formatted(words.condition(values));
        return new HashSet<>(database.list(sql, row -> row.getObject(1, UUID.class), values.toArray()));
    }

    private static SpeechConditions conditions(
            SpeechQuery wanted, @Nullable SpeechCursor after, @Nullable Instant until) {
        var conditions = SpeechConditions.of(wanted).after(after);
        return until == null ? conditions : conditions.until(until);
    }

    private static List<String> ids(List<FoundSpeech> speeches) {
        return speeches.stream().map(speech -> speech.id().toString()).toList();
    }
}
