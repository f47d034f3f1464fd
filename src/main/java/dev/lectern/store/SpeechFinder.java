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
import java.util.function.Supplier;
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

    /** When fewer of those that were looked at fit, one in so many, the index is cheaper; sooner, where many are wanted. */
    private static final int RARE = 40;

    private static final int RARE_FOR_MANY = 15;

    static final String SELECT = "select s.announced_at, s.id, s.position from speech s where ";

    static final String ORDER = " order by s.announced_at desc, s.id desc limit ";

    /** The limit keeps PostgreSQL from asking its index of words, where all texts with these words would be read. */
    static final String HOLDING = "select speech.id from unnest(?::uuid[]) as speech (id) cross join lateral"
            + " (select from search_text w where w.speech_id = speech.id and %s limit 1) as held";

    private static final String FOUND = """
            with found (speech_id) as materialized (%s)
            select s.announced_at, s.id, s.position from found join speech s on s.id = found.speech_id
            where %%s""";

    static final String ALL_BY_WORDS = FOUND.formatted("select distinct speech_id from (%s) as holding");

    /** Of an array PostgreSQL expects few elements: it looks up these speeches, mostly few indeed, instead of reading all that there are. */
    static final String BY_WORDS =
            FOUND.formatted("select unnest(array(select distinct speech_id from (%s) as holding))") + ORDER + "%d";

    private static final String RANKED = "select speech_id, max(%s) as rank from search_text w"
            + " where speech_id = any (?::uuid[]) and %s group by speech_id";

    private final Database database;
    private final SpeechQuery wanted;
    private final List<String> speakers;

    /**
     * Finds in a database.
     *
     * @param wanted what is asked for
     * @param speakers every spelling of the speakers in it
     */
    SpeechFinder(Database database, SpeechQuery wanted, List<String> speakers) {
        this.database = database;
        this.wanted = wanted;
        this.speakers = speakers;
    }

    /** The newest that fit, whatever they hold. */
    List<FoundSpeech> newest(@Nullable SpeechCursor after, int most) {
        return newest(after, null, most);
    }

    private List<FoundSpeech> newest(@Nullable SpeechCursor after, @Nullable Instant until, int most) {
        Supplier<SpeechConditions> onAnyDay =
                () -> SpeechConditions.onAnyDay(wanted, speakers).after(after).until(until);
        if (!wanted.days().areMany()) {
            SpeechConditions conditions = onAnyDay.get().on(wanted.days());
            return database.listPlanned(
                    conditions.newest(SELECT, ORDER + most),
                    FoundSpeech.READING,
                    conditions.newestValues().toArray());
        }
        Instant latest = after == null ? until : after.announcedAt();
        var ofManyDays = new NewestOfManyDays(onAnyDay, wanted.days(), latest);
        return database.snapshot(session -> ofManyDays.find(session, most));
    }

    /** The newest of those that hold some words. */
    List<FoundSpeech> newest(TextQuery words, @Nullable SpeechCursor after, @Nullable Instant until, int most) {
        var found = new ArrayList<FoundSpeech>();
        SpeechCursor place = after;
        int rare = most > SpeechQuery.MOST + 1 ? RARE_FOR_MANY : RARE;
        int seen = 0;
        for (int look = FIRST_LOOK; ; look = LOOK) {
            List<FoundSpeech> newest = newest(place, until, look);
            Set<UUID> holding = holding(newest, words);
            newest.stream().filter(speech -> holding.contains(speech.id())).forEach(found::add);
            seen += newest.size();
            if (found.size() >= most || newest.size() < look) {
                return found.subList(0, Math.min(most, found.size()));
            }
            if (found.size() < seen / rare) {
                return byWords(
                        words,
                        SpeechConditions.of(wanted, speakers).after(after).until(until),
                        most);
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
        database.listPlanned(sql, row -> ranks.put(row.getObject(1, UUID.class), row.getFloat(2)), values.toArray());
        return speeches.stream()
                .map(each -> new FoundSpeech(
                        each.announcedAt(), each.id(), each.position(), ranks.getOrDefault(each.id(), 0f)))
                .toList();
    }

    private List<FoundSpeech> byWords(TextQuery words, SpeechConditions conditions, int most) {
        var values = new ArrayList<@Nullable Object>();
        String holding = words.holding(values);
        values.addAll(conditions.values());
        return database.together(session -> {
            session.change(TextQuery.BY_INDEX);
            return session.listPlanned(
                    BY_WORDS.formatted(holding, conditions.sql(), most), FoundSpeech.READING, values.toArray());
        });
    }

    private Set<UUID> holding(List<FoundSpeech> speeches, TextQuery words) {
        var values = new ArrayList<@Nullable Object>();
        values.add(ids(speeches));
        String sql = HOLDING.formatted(words.condition(values));
        return new HashSet<>(database.listPlanned(sql, row -> row.getObject(1, UUID.class), values.toArray()));
    }

    static List<String> ids(List<FoundSpeech> speeches) {
        return speeches.stream().map(speech -> speech.id().toString()).toList();
    }
}
