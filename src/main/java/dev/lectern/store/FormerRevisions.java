package dev.lectern.store;

import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.sql.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What speeches told before and while they were merged into another, and are by themselves again: that belongs to the other, and goes
 * with it. What they tell now is their own.
 */
record FormerRevisions(Map<UUID, List<Integer>> numbers) {

    /**
     * Whether a revision r of a speech s was told when the page of s carried a speech l: there, or at another page of l. What s told
     * elsewhere before that page became its first is its own.
     */
    private static final String TOLD_THEN = """
            l.url = s.url and l.part = s.part and r.scraped_at < l.left_at and r.number <> s.revision
            and exists (select from capture c where c.id = r.capture_id
                and (c.url = l.url or c.url in (select p.url from speech_place p where p.speech_id = l.speech_id)))
            and not exists (select from speech_place_left o
                where o.url = l.url and o.part = l.part and o.left_at > r.scraped_at and o.left_at < l.left_at)""";

    private static final String OF = """
            select r.speech_id, r.number from speech_place_left l
            join speech s on s.url = l.url and s.part = l.part
            join revision r on r.speech_id = s.id
            where l.speech_id = any (?::uuid[]) and s.id <> all (?::uuid[]) and %s
            order by r.speech_id, r.number""".formatted(TOLD_THEN);

    /** For a query that calls a revision r: whether it belongs to another speech, which stands. */
    static final String IS_OF_ANOTHER = """
            exists (select from speech s join speech_place_left l on %s
                join speech other on other.id = l.speech_id
                where s.id = r.speech_id and other.id <> all (?::uuid[]) and other.state in ('available', 'withdrawn'))""".formatted(TOLD_THEN);

    private static final String EMPTY_WAITING = """
            update feed_entry set change = 'withdrawn', changed = ?, previous = null
            where speech_id = ? and revision = any (?) and position is null""";

    private static final String TOLD = "speech_id = ? and revision = any (?)";

    /** The next change tells what was before it. */
    private static final String NEXT = """
            update feed_entry f set previous = null
            where speech_id = ? and previous is not null and revision <> all (?)
                and (select e.revision from feed_entry e
                     where e.speech_id = f.speech_id and e.id < f.id order by e.id desc limit 1) = any (?)
            returning id, full_json""";

    private static final String WRITE = "update feed_entry set full_json = ?, summary_json = ? where id = ?";

    private static final String EMPTY_CAPTURES = """
            update capture set body_gzip = null, headers = null, content_type = null, hints = null
            where id in (select capture_id from revision where speech_id = ? and number = any (?))
                and id not in (select r.capture_id from revision r join speech s on s.id = r.speech_id and s.revision = r.number
                               where s.id = ?)""";

    private static final String EMPTY = "update revision set content = ?::jsonb, content_hash = " + Erasure.MARKED
            + " where speech_id = ? and number = any (?)";

    private record Told(long id, byte @Nullable [] full) {}

    /** Those that belong to speeches which are to be erased. */
    static FormerRevisions of(Session session, Collection<String> speeches) throws SQLException {
        var numbers = new TreeMap<UUID, List<Integer>>();
        session.list(
                OF,
                row -> numbers.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(row.getInt(2)),
                speeches,
                speeches);
        return new FormerRevisions(numbers);
    }

    List<Revision.Key> keys() {
        return numbers.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(number -> new Revision.Key(one.getKey(), number)))
                .toList();
    }

    /** Erases them, with all that tells of them. */
    void erase(Session session, String[] mark, String nothing) throws SQLException {
        for (Map.Entry<UUID, List<Integer>> one : numbers.entrySet()) {
            UUID speech = one.getKey();
            Integer[] told = one.getValue().toArray(Integer[]::new);
            session.change(EMPTY_WAITING, mark, speech, told);
            Erasure.bury(session, TOLD, speech, told);
            for (Told next : session.list(NEXT, row -> new Told(row.getLong(1), row.getBytes(2)), speech, told, told)) {
                if (next.full() != null) {
                    SpeechChange change = Erasure.read(next.id(), next.full()).withoutPrevious();
                    session.change(WRITE, SpeechJson.write(change), SpeechJson.writeSummary(change), next.id());
                }
            }
            session.change(EMPTY_CAPTURES, speech, told, speech);
            session.change(EMPTY, nothing, speech, told);
        }
    }
}
