package dev.lectern.store;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import dev.lectern.sql.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What was taken down. Blocks, and throws {@link DatabaseFailed} when PostgreSQL does not answer. */
@ApplicationScoped
public class Takedowns {

    /** What became of a page that was taken down, for those who look after the line. */
    public static final String OUTCOME =
            "An editor took this page down: nothing of it is kept, whatever it shows, until the"
                    + " takedown is lifted (DELETE /api/takedowns/{id of the speech}).";

    /** Most takedowns in a list. */
    public static final int MOST = 500;

    private static final String LIST = """
            select speech_id, array_agg(url order by url) as urls, max(erased_at) as erased_at, max(reason) as reason
            from takedown %s group by speech_id order by 3 desc, speech_id limit ?""";

    /** Whoever lifts it just now, and holds its rows, is waited for. */
    private static final String EXTEND = """
            insert into takedown (url, speech_id, erased_at, reason)
            select ?, speech_id, erased_at, reason from takedown where speech_id = ? limit 1 for share
            on conflict (url) do update set speech_id = excluded.speech_id""";

    private final Database database;

    /** Reads from a database that has the schema. */
    public Takedowns(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Which of some pages were taken down. To be asked when the pages are locked, and before anything of them is kept; joins the
     * caller's transaction.
     *
     * @param urls canonical URLs
     */
    public Set<String> among(Collection<String> urls) {
        return urls.isEmpty()
                ? Set.of()
                : new HashSet<>(database.list(
                        "select url from takedown where url = any (?)", row -> row.getString(1), Set.copyOf(urls)));
    }

    /**
     * Takes down a further page, which carries a speech that was taken down. Joins the caller's transaction.
     *
     * @return false when the takedown was lifted
     */
    boolean extend(UUID speech, String url) {
        return database.change(EXTEND, url, speech) > 0;
    }

    /** Whether the takedown of a speech was not lifted. Joins the caller's transaction. */
    boolean stands(UUID speech) {
        return !database.list("select 1 from takedown where speech_id = ? limit 1", row -> true, speech)
                .isEmpty();
    }

    /** Whether a speech was erased and has not come back since. */
    public boolean erased(UUID speech) {
        return database.list("select state = 'erased' from speech where id = ?", row -> row.getBoolean(1), speech)
                .contains(true);
    }

    /** The newest {@value #MOST}, newest first. */
    public List<Takedown> newest() {
        return database.list(LIST.formatted(""), Takedowns::read, MOST);
    }

    /** Holds all pages that were taken down with a speech: until the transaction ends no further one joins them. */
    static void hold(Session session, UUID speech) throws SQLException {
        int before;
        int held = 0;
        do { // who was extending it has added a row while we waited for theirs
            before = held;
            held = session.list("select 1 from takedown where speech_id = ? for update", row -> 1, speech)
                    .size();
        } while (held > before);
    }

    static Optional<Takedown> of(Session session, UUID speech) throws SQLException {
        return session.list(LIST.formatted("where speech_id = ?"), Takedowns::read, speech, 1).stream()
                .findFirst();
    }

    private static Takedown read(ResultSet row) throws SQLException {
        Instant erasedAt = Objects.requireNonNull(Database.time(row, "erased_at"));
        return new Takedown(
                row.getObject("speech_id", UUID.class),
                List.of((String[]) row.getArray("urls").getArray()),
                erasedAt,
                row.getString("reason"));
    }
}
