package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.page.HintsJson;
import dev.lectern.page.KeptHeaders;
import dev.lectern.page.ScrapedPage;
import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The rejects that are to be sent down the line again. Which these are stands in the table, so a process that is killed leaves them
 * to the next one; a page that is sent twice changes nothing.
 */
@Singleton
public class RejectQueue {

    private static final Logger LOG = Logger.getLogger(RejectQueue.class);

    /** Longer than Kafka is waited for. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** A record that names no page, or has no bytes, would only be refused again; one of a newer kind would be taken for a page. */
    static final String REPLAYABLE =
            "(url ~ '^(https?://|inbox:)' and code is distinct from 'unknown-type' and sha256 <> '"
                    + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')"; // SHA-256 of no bytes

    /** It was sent again and refused again since, be it at another stage; and it is not to be sent once more. */
    private static final String REFUSED_AGAIN = """
            (replay_at is null and exists (
                select from reject since where since.url = reject.url and since.sha256 = reject.sha256
                    and since.last_seen >= reject.replayed_at))""";

    private static final String DISMISS =
            "delete from reject where id = ? and (not " + REPLAYABLE + " or " + REFUSED_AGAIN + ")";

    private static final String ASK = """
            update reject set replay_at = coalesce(replay_at, ?) where %s and %s""".formatted(RejectFilter.CONDITION, REPLAYABLE);

    private static final String LEFT =
            "select count(*) as n from reject where " + RejectFilter.CONDITION + " and not " + REPLAYABLE;

    private static final String COLUMNS =
            "id, url, source, arrival, coalesce(fetched_at, first_seen) as fetched_at, body_gzip, content_type, http_status, hints,"
                    + " headers";

    /** The oldest first: what one address showed goes down the line in the order in which it showed it. */
    private static final String CLAIM = """
            with due as (
                select id from reject where replay_at <= ?
                order by coalesce(fetched_at, first_seen), id limit ? for update skip locked),
            claimed as (update reject set replay_at = ? from due where reject.id = due.id returning reject.*)
            select %s from claimed order by coalesce(fetched_at, first_seen), id""".formatted(COLUMNS);

    private final Database database;

    RejectQueue(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * A rejected page as it was fetched.
     *
     * @param id number of the reject
     */
    public record Queued(long id, ScrapedPage page) {}

    /**
     * How many rejects a request to send them again concerns.
     *
     * @param queued those that will be sent
     * @param left those that stay, as their records name no page or have no bytes
     */
    public record Asked(int queued, int left) {}

    /** Has all of these sent again; those that wait already go on waiting. */
    public Asked ask(RejectFilter which, Instant now) {
        int queued = database.change(ASK, values(now, which));
        int left = database.list(LEFT, row -> row.getInt("n"), which.values()).get(0);
        return new Asked(queued, left);
    }

    /** Takes some that are to be sent, for this process alone for a while. One whose row is damaged is not sent, and holds none up. */
    public List<Queued> claim(int atMost, Instant now) {
        List<Long> damaged = new ArrayList<>();
        List<Queued> claimed = new ArrayList<>();
        database.list(
                CLAIM,
                row -> {
                    long id = row.getLong("id");
                    try {
                        claimed.add(queued(row));
                    } catch (RuntimeException e) {
                        LOG.warnf("The reject %d cannot be sent again, as its row cannot be read: %s", id, e);
                        damaged.add(id);
                    }
                    return id;
                },
                now,
                atMost,
                now.plus(LEASE));
        damaged.forEach(this::drop);
        return claimed.isEmpty() && !damaged.isEmpty() ? claim(atMost, now) : claimed;
    }

    /** They could not be sent just now; whoever comes next may take them. */
    public void giveBack(Collection<Long> ids, Instant now) {
        database.change(
                "update reject set replay_at = ? where id = any (?) and replay_at is not null",
                now,
                ids.toArray(Long[]::new));
    }

    /** One reject, whether it is to be sent or not; empty when there is no such. */
    public Optional<Queued> find(long id) {
        return database
                .list("select " + COLUMNS + " from reject where id = ? and " + REPLAYABLE, RejectQueue::queued, id)
                .stream()
                .findFirst();
    }

    /** Whether there is a reject with this number. */
    public boolean exists(long id) {
        return !database.list("select 1 from reject where id = ?", row -> true, id)
                .isEmpty();
    }

    /** Forgets a reject that cannot be sent again, or was and could be read no better; false when there is none such. */
    public boolean dismiss(long id) {
        return database.change(DISMISS, id) > 0;
    }

    /**
     * It was sent; it leaves the list when it could be read.
     *
     * @param now from before it was sent, as it may be refused again at once
     */
    public void sent(long id, Instant now) {
        database.change("update reject set replay_at = null, replayed_at = ? where id = ?", now, id);
    }

    /** It is not sent: nobody would take it as it is. */
    public void drop(long id) {
        database.change("update reject set replay_at = null where id = ?", id);
    }

    private static Object[] values(Instant now, RejectFilter which) {
        var filter = which.values();
        Object[] values = new Object[filter.length + 1];
        values[0] = now;
        System.arraycopy(filter, 0, values, 1, filter.length);
        return values;
    }

    private static Queued queued(ResultSet row) throws SQLException {
        return new Queued(
                row.getLong("id"),
                new ScrapedPage(
                        row.getString("url"),
                        row.getString("source"),
                        Objects.requireNonNull(Database.time(row, "fetched_at")),
                        Arrival.of(row.getString("arrival")),
                        Gzip.decompress(row.getBytes("body_gzip")),
                        row.getString("content_type"),
                        row.getInt("http_status"),
                        HintsJson.read(row.getString("hints")),
                        KeptHeaders.read(row.getString("headers"))));
    }
}
