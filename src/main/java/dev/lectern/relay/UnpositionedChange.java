package dev.lectern.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A committed change that waits for its position, with everything that its event tells. */
record UnpositionedChange(
        long feedEntryId,
        UUID speechId,
        int revision,
        String change,
        List<String> changed,
        @Nullable String previous,
        String arrival,
        Instant scrapedAt,
        String url,
        String source,
        @Nullable String publisher,
        @Nullable String country,
        Instant firstSeen,
        boolean onOwnPage,
        String places,
        String translations,
        @Nullable UUID into,
        @Nullable UUID excerptOf,
        @Nullable String traceParent,
        String content) {

    /** The further pages that stand; all there were when none does. */
    private static final String PLACES = """
            coalesce((select jsonb_agg(jsonb_build_object('url', p.url, 'source', p.source, 'publisher', p.publisher,
                              'country', p.country, 'firstSeen',
                              to_char(p.first_seen at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                          order by p.first_seen, p.url)
                      from speech_place p
                      where p.speech_id = s.id and (p.state = 'available' or s.state <> 'available')), '[]') as places,
            """;

    private static final String TRANSLATIONS = """
            coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'language', o.language, 'evidence', t.evidence)
                          order by o.language, o.id)
                      from speech_translation t
                      join speech o on o.id = case when t.a = s.id then t.b else t.a end
                      where (t.a = s.id or t.b = s.id) and o.state in ('available', 'withdrawn')), '[]') as translations,
            """;

    /**
     * History that goes out with news beside what the news itself waits for: more would make the news late, none would stop all history
     * while some news comes.
     */
    private static final int BESIDE_NEWS = 25;

    /**
     * News before history, each as it was stored. What is news of a speech whose history still waits comes after it, as the changes of a
     * speech keep their order; so that history goes first, and history after such news waits for it. What is compared is the first one of each
     * sort that a speech has: each with each other would be a million pairs where a speech has a thousand.
     */
    private static final String NEXT = """
            with live as materialized (
                select speech_id, min(id) as first from feed_entry
                where position is null and arrival = 'live' and speech_id <> all (?)
                group by speech_id),
            past as materialized (
                select h.speech_id, min(h.id) as first from live join feed_entry h on h.speech_id = live.speech_id
                where h.position is null and h.arrival <> 'live'
                group by h.speech_id),
            news as materialized (
                select id from feed_entry
                where position is null and arrival = 'live' and speech_id <> all (?)
                    and speech_id not in (select speech_id from past)
                union all
                select n.id from past join feed_entry n on n.speech_id = past.speech_id and n.id < past.first
                where n.position is null
                order by id limit ?),
            before_news as materialized (
                select h.id from live join feed_entry h on h.speech_id = live.speech_id and h.id < live.first
                where h.position is null
                order by h.id limit ?),
            history as materialized (
                select h.id from feed_entry h
                where h.position is null and h.arrival <> 'live' and h.speech_id <> all (?)
                    and h.speech_id not in (select speech_id from live)
                order by h.id limit (
                    select case when count(*) = 0 then ? else least(%d, greatest(0, ? - count(*))) end
                    from (select id from news union all select id from before_news) as urgent))
            select f.id, f.speech_id, f.revision, f.change, f.changed, f.previous, f.arrival, f.scraped_at, f.trace_parent,
                   s.url, s.source, s.publisher, s.country, r.content,
                   %s %s
                   (select min(h.scraped_at) from revision h where h.speech_id = s.id) as first_seen,
                   not s.own_page_gone or s.state <> 'available' as on_own_page,
                   case when f.change = 'merged' then coalesce(f.merged_into, s.merged_into) end as merged_into, s.excerpt_of
            from feed_entry f
            join speech s on s.id = f.speech_id
            join revision r on r.speech_id = f.speech_id and r.number = f.revision
            where f.id in (select id from news union all select id from before_news union all select id from history)
            order by f.arrival <> 'live', f.id not in (select id from before_news), f.id
            """.formatted(BESIDE_NEWS, PLACES, TRANSLATIONS);

    /** Texts may have megabytes, so few are in memory before it is seen whether there are enough. */
    private static final int READ_AHEAD = 16;

    /**
     * The first ones that wait, in a transaction.
     *
     * @param atMost so many of the news and of what comes before it each, and of the history if there is neither
     * @param mostCharacters no further one when their texts have more together
     * @param but speeches whose changes go on waiting
     */
    static List<UnpositionedChange> next(Connection connection, int atMost, long mostCharacters, List<UUID> but)
            throws SQLException {
        var changes = new ArrayList<UnpositionedChange>();
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setFetchSize(READ_AHEAD);
            Array others = connection.createArrayOf("uuid", but.toArray());
            statement.setArray(1, others);
            statement.setArray(2, others);
            statement.setInt(3, atMost);
            statement.setInt(4, atMost);
            statement.setArray(5, others);
            statement.setInt(6, atMost);
            statement.setInt(7, atMost);
            try (ResultSet row = statement.executeQuery()) {
                for (long characters = 0; characters <= mostCharacters && row.next(); ) {
                    UnpositionedChange change = read(row);
                    characters += change.content().length();
                    if (changes.isEmpty() || characters <= mostCharacters) {
                        changes.add(change);
                    }
                }
            }
        }
        return changes;
    }

    private static UnpositionedChange read(ResultSet row) throws SQLException {
        Array changed = row.getArray("changed");
        return new UnpositionedChange(
                row.getLong("id"),
                row.getObject("speech_id", UUID.class),
                row.getInt("revision"),
                row.getString("change"),
                List.of((String[]) changed.getArray()),
                row.getString("previous"),
                row.getString("arrival"),
                row.getTimestamp("scraped_at").toInstant(),
                row.getString("url"),
                row.getString("source"),
                row.getString("publisher"),
                row.getString("country"),
                row.getTimestamp("first_seen").toInstant(),
                row.getBoolean("on_own_page"),
                row.getString("places"),
                row.getString("translations"),
                row.getObject("merged_into", UUID.class),
                row.getObject("excerpt_of", UUID.class),
                row.getString("trace_parent"),
                row.getString("content"));
    }
}
