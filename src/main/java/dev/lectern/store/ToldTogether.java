package dev.lectern.store;

import dev.lectern.sql.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A speech with all that was found to be the same: those that were merged, and every page that carries one of them.
 *
 * @param speeches ids
 * @param urls pages
 */
record ToldTogether(Set<UUID> speeches, Set<String> urls) {

    /** In one order by all processes, the same as that of storing: else two could wait for each other. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(key)
            from (select distinct hashtextextended(url, 0) as key from unnest(?::text[]) url order by key) wanted""";

    /** Who lets a further page join one of them holds its row. */
    private static final String HOLD = "select 1 from speech where id = any (?::uuid[]) order by id for update";

    private static final String SPEECHES = "select id from speech where url = any (?)";

    private static final String PAGES = "select url from speech where id = any (?::uuid[])";

    private static final String MERGED = """
            select id from speech where merged_into = any (?::uuid[])
            union select merged_into from speech where id = any (?::uuid[]) and merged_into is not null
            union select speech_id from speech_place where url = any (?)""";

    private static final String PLACES = "select url from speech_place where speech_id = any (?::uuid[])";

    /**
     * Finds them and keeps everybody else from their pages until the transaction ends.
     *
     * @return without speeches when there is none of this id
     */
    static ToldTogether locked(Session session, UUID speech) throws SQLException {
        var all = new ToldTogether(new TreeSet<>(), new TreeSet<>());
        all.speeches.addAll(
                session.list("select id from speech where id = ?", row -> row.getObject(1, UUID.class), speech));
        int stable;
        do { // what is read before a lock may be old, and a page may lead to more
            all.lockPages(session);
            // Before the rows, as the relay does: else each could wait for the other.
            session.list("select pg_advisory_xact_lock(?)", row -> true, Erasure.POSITIONS_LOCK);
            session.list(HOLD, row -> true, all.ids());
            stable = all.size();
            all.grow(session);
        } while (all.size() > stable);
        return all;
    }

    private void lockPages(Session session) throws SQLException {
        int before;
        do {
            before = size();
            grow(session);
            session.list(LOCK, row -> true, urls);
        } while (size() > before);
    }

    private int size() {
        return speeches.size() + urls.size();
    }

    private void grow(Session session) throws SQLException {
        urls.addAll(session.list(PAGES, row -> row.getString(1), ids()));
        urls.addAll(session.list(PLACES, row -> row.getString(1), ids()));
        speeches.addAll(session.list(MERGED, row -> row.getObject(1, UUID.class), ids(), ids(), urls));
        speeches.addAll(session.list(SPEECHES, row -> row.getObject(1, UUID.class), urls));
    }

    /** For {@code ?::uuid[]}. */
    List<String> ids() {
        return speeches.stream().map(UUID::toString).toList();
    }
}
