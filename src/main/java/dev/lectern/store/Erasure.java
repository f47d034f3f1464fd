package dev.lectern.store;

import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.speech.Tombstone;
import dev.lectern.sql.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Erases a speech: its text, its pages as fetched, and every stored byte that tells of it. What is left are tombstones at its
 * positions, so that a reader of the feed misses none, and the addresses of its pages, so that they do not bring it back.
 */
public final class Erasure {

    /**
     * Held by whoever gives positions while it reads what waits and writes what it rendered. Else it could have read a text before
     * it was erased, and write it afterwards.
     */
    public static final long POSITIONS_LOCK = 5_904_310_662_174_893_115L;

    private static final String ANNOUNCE = """
            insert into feed_entry (speech_id, revision, change, changed, arrival, stored_at, scraped_at)
            select id, revision, 'withdrawn', ?, 'live', ?, ? from speech
            where id = any (?::uuid[]) and state <> 'erased' order by id""";

    private static final String TOLD = "speech_id = any (?::uuid[])";

    private static final String NEXT =
            "select id, full_json from feed_entry where %s and position is not null and id > ? order by id limit 1";

    private static final String BURY =
            "update feed_entry set change = ?, changed = ?, previous = null, full_json = ?, summary_json = ? where id = ?";

    /** As news, or the withdrawal would wait behind them for all history. */
    private static final String EMPTY_WAITING = """
            update feed_entry set change = 'withdrawn', changed = ?, previous = null, arrival = 'live'
            where speech_id = any (?::uuid[]) and position is null""";

    /** The digest stays, marked, so that the very same text on another page is known for what it is. */
    static final String MARKED =
            "case when starts_with(content_hash, 'erased:') then content_hash else 'erased:' || content_hash end";

    private static final String EMPTY_REVISIONS =
            "update revision set content = ?::jsonb, content_hash = " + MARKED + " where speech_id = any (?::uuid[])";

    private static final String EMPTY_SPEECHES = """
            update speech set state = 'erased', title = null, kind = 'other', language = null, place = null, speakers = '{}',
                spoken_from = null, spoken_to = null, search = '', failed_rechecks = 0,
                scraped_at = ?, confirmed_at = ?, seen_at = ?
            where id = any (?::uuid[])""";

    /** A revision refers to its capture, so that one stays without all that it held. */
    private static final List<String> EMPTY_CAPTURES = List.of(
            "delete from capture c where url = any (?) and not exists (select from revision r where r.capture_id = c.id)",
            "update capture set body_gzip = null, headers = null, content_type = null, hints = null where url = any (?)",
            "delete from reject where url = any (?)");

    /** Also of pages that carried it once and show something else now. */
    private static final String EMPTY_ITS_CAPTURES = """
            update capture set body_gzip = null, headers = null, content_type = null, hints = null
            where id in (select capture_id from revision where speech_id = any (?::uuid[]))""";

    /** And of pages that made no revision while they carried it. */
    private static final String EMPTY_FORMER_PLACES = """
            update capture c set body_gzip = null, headers = null, content_type = null, hints = null
            from speech_place_left l
            where l.speech_id = any (?::uuid[]) and c.url = l.url and c.fetched_at < l.left_at
                and not exists (select from speech_place_left o where o.url = l.url and o.left_at > c.fetched_at and o.left_at < l.left_at)""";

    private static final List<String> TEXTS = List.of("search_text", "search_passage", "speech_alternate");

    private static final String BLOCK = """
            insert into takedown (url, speech_id, erased_at, reason) select url, ?, ?, ? from unnest(?::text[]) url
            on conflict (url) do update
            set speech_id = excluded.speech_id, erased_at = excluded.erased_at, reason = excluded.reason""";

    private record Stored(long id, byte[] full) {}

    private Erasure() {}

    /** The mark of a digest whose text was erased. */
    static String digest(String contentHash) {
        return "erased:" + contentHash;
    }

    /**
     * Erases a speech and all that is told together with it, in the caller's transaction.
     *
     * @param reason why, in the editor's words; null when none is given
     * @return empty when there is no such speech
     */
    public static Optional<Takedown> erase(Session session, UUID speech, @Nullable String reason, Instant now)
            throws SQLException {
        ToldTogether all = ToldTogether.locked(session, speech);
        if (all.speeches().isEmpty()) {
            return Optional.empty();
        }
        String[] erased = {Tombstone.ERASED};
        session.change(EMPTY_WAITING, erased, all.ids());
        bury(session, TOLD, all.ids());
        session.change(ANNOUNCE, erased, now, now, all.ids());
        FormerRevisions former = FormerRevisions.of(session, all.ids());
        ErasedTexts.remember(session, all.ids(), former, speech);
        String nothing = new String(SpeechJson.write(Tombstone.NOTHING), UTF_8);
        former.erase(session, erased, nothing);
        session.change(EMPTY_REVISIONS, nothing, all.ids());
        session.change(EMPTY_SPEECHES, now, now, now, all.ids());
        for (String sql : EMPTY_CAPTURES) {
            session.change(sql, all.urls());
        }
        session.change(EMPTY_ITS_CAPTURES, all.ids());
        session.change(EMPTY_FORMER_PLACES, all.ids());
        emptyTexts(session, all);
        session.change(BLOCK, speech, now, reason, all.urls());
        session.list("select pg_notify(?, '')", row -> true, Feed.CHANNEL);
        return Takedowns.of(session, speech);
    }

    /**
     * Lets the pages of an erased speech be stored again.
     *
     * @return what was lifted; empty when it was not taken down
     */
    public static Optional<Takedown> lift(Session session, UUID speech) throws SQLException {
        ToldTogether.locked(session, speech);
        Takedowns.hold(session, speech);
        Optional<Takedown> lifted = Takedowns.of(session, speech);
        session.change("delete from takedown where speech_id = ?", speech);
        ErasedTexts.forget(session, speech);
        return lifted;
    }

    /**
     * Makes tombstones of changes that were announced, one after the other, as a text may be large.
     *
     * @param which condition
     * @param values of the condition
     */
    static void bury(Session session, String which, Object... values) throws SQLException {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = 0L;
        while (true) {
            List<Stored> next = session.list(
                    NEXT.formatted(which), row -> new Stored(row.getLong("id"), row.getBytes("full_json")), all);
            if (next.isEmpty()) {
                return;
            }
            Stored stored = next.get(0);
            SpeechChange tombstone = Tombstone.of(read(stored.id(), stored.full()));
            session.change(
                    BURY,
                    tombstone.change().word(),
                    tombstone.changed(),
                    SpeechJson.write(tombstone),
                    SpeechJson.writeSummary(tombstone),
                    stored.id());
            all[values.length] = stored.id();
        }
    }

    static SpeechChange read(long id, byte[] full) {
        try {
            return SpeechJson.readChange(full);
        } catch (IOException e) {
            throw new UncheckedIOException("The change " + id + " of the feed is no JSON of a change.", e);
        }
    }

    private static void emptyTexts(Session session, ToldTogether all) throws SQLException {
        for (String table : TEXTS) {
            session.change("delete from " + table + " where speech_id = any (?::uuid[])", all.ids());
        }
        session.change(
                "delete from speech_translation where a = any (?::uuid[]) or b = any (?::uuid[])",
                all.ids(),
                all.ids());
    }
}
