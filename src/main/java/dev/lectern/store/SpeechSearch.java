package dev.lectern.store;

import dev.lectern.search.Hit;
import dev.lectern.search.HitReader;
import dev.lectern.search.TextQueries;
import dev.lectern.search.TextQuery;
import dev.lectern.speaker.SpeakerAliases;
import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import dev.lectern.store.SpeechCursor.Relevance;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds speeches that have been announced. All methods block, and throw {@link ReadFailed} when PostgreSQL does not
 * answer.
 */
@Singleton
public class SpeechSearch {

    /** So many of the newest speeches that hold the words are put in the order of relevance. */
    static final int RANKED = 200;

    private static final Comparator<FoundSpeech> BEST =
            Comparator.comparing(FoundSpeech::rank).reversed().thenComparing(FoundSpeech.NEWEST_FIRST);

    private static final String SUMMARIES = "select position, summary_json from feed_entry where position = any (?)";

    private final DataSource database;
    private final SpeakerAliases aliases;
    private final TextQueries queries;
    private final HitReader hits;

    /** Searches a database that has the schema. */
    public SpeechSearch(DataSource database) {
        this.database = database;
        this.aliases = new SpeakerAliases(database);
        this.queries = new TextQueries(database);
        this.hits = new HitReader(database);
    }

    /**
     * The speeches that a query asks for and that are still to be had: newest first, or by relevance. Words in which nothing can be
     * searched, as every text holds them, find nothing.
     */
    public SpeechPage find(SpeechQuery wanted) {
        try {
            var finder = new SpeechFinder(new Database(database), wanted, spellings(wanted.speaker()));
            if (wanted.q() == null) {
                return page(finder.newest(wanted.after(), wanted.limit() + 1), wanted.limit(), null);
            }
            TextQuery words = words(wanted.q(), wanted.language()).orElse(null);
            if (words == null) {
                return SpeechPage.EMPTY;
            }
            return wanted.byRelevance()
                    ? mostRelevant(wanted, finder, words)
                    : page(finder.newest(words, wanted.after(), null, wanted.limit() + 1), wanted.limit(), words);
        } catch (DatabaseFailed e) {
            throw new ReadFailed("the list of speeches", e);
        }
    }

    /** What is announced after the first page was read is kept out of the ones that follow. */
    private SpeechPage mostRelevant(SpeechQuery wanted, SpeechFinder finder, TextQuery words) {
        Relevance place = wanted.after() == null ? null : wanted.after().relevance();
        Instant until = place == null ? newest() : place.until();
        if (until == null) {
            return SpeechPage.EMPTY;
        }
        FoundSpeech last = place == null || wanted.after() == null
                ? null
                : new FoundSpeech(wanted.after().announcedAt(), wanted.after().id(), 0, place.rank());
        List<FoundSpeech> rest = finder.ranked(finder.newest(words, null, until, RANKED), words).stream()
                .sorted(BEST)
                .dropWhile(each -> last != null && BEST.compare(each, last) <= 0)
                .limit(wanted.limit() + 1L)
                .toList();
        SpeechPage page = page(rest, wanted.limit(), words);
        if (page.next() == null) {
            return page;
        }
        float rank = rest.get(wanted.limit() - 1).rank();
        var next = new SpeechCursor(page.next().announcedAt(), page.next().id(), new Relevance(rank, until));
        return new SpeechPage(page.summaries(), page.hits(), next);
    }

    private Optional<TextQuery> words(String typed, @Nullable String languages) {
        Optional<TextQuery> words = queries.read(typed);
        return languages == null ? words : words.flatMap(query -> query.in(Alternatives.asTyped(languages)));
    }

    private List<String> spellings(@Nullable String speakers) {
        List<String> typed = speakers == null ? List.of() : Alternatives.asTyped(speakers);
        return typed.isEmpty() ? typed : aliases.of(typed);
    }

    private @Nullable Instant newest() {
        return new Database(database)
                .list(
                        "select max(announced_at) as newest from speech",
                        row -> Optional.ofNullable(Database.time(row, "newest")))
                .get(0)
                .orElse(null);
    }

    /** The newest change of a speech, whatever became of it; empty when nothing was announced under this id. */
    public Optional<byte[]> full(UUID id) {
        return one(
                "select f.full_json from speech s join feed_entry f on f.position = s.position where s.id = ?",
                id,
                null);
    }

    /** A speech as its newest change of a revision told it; empty when there is no such revision. */
    public Optional<byte[]> full(UUID id, int revision) {
        return one(
                "select full_json from feed_entry where speech_id = ? and revision = ? and position is not null"
                        + " order by position desc limit 1",
                id,
                revision);
    }

    private Optional<byte[]> one(String sql, UUID id, @Nullable Integer revision) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            if (revision != null) {
                query.setInt(2, revision);
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ReadFailed("the speech " + id, e);
        }
    }

    /** One row more than wanted was asked for: it tells whether there is a next page. */
    private SpeechPage page(List<FoundSpeech> found, int limit, @Nullable TextQuery words) {
        List<FoundSpeech> shown = found.subList(0, Math.min(limit, found.size()));
        if (shown.isEmpty()) {
            return SpeechPage.EMPTY;
        }
        Long[] positions = shown.stream().map(FoundSpeech::position).toArray(Long[]::new);
        var summaries = new HashMap<Long, byte[]>();
        new Database(database)
                .list(SUMMARIES, row -> summaries.put(row.getLong(1), row.getBytes(2)), (Object) positions);
        Map<UUID, List<Hit>> hitsOf = words == null
                ? Map.of()
                : hits.of(shown.stream().map(FoundSpeech::id).toList(), words);
        return new SpeechPage(
                shown.stream().map(each -> summaries.get(each.position())).toList(),
                shown.stream()
                        .map(each -> hitsOf.getOrDefault(each.id(), List.of()))
                        .toList(),
                found.size() > limit ? shown.get(limit - 1).place() : null);
    }
}
