package dev.lectern.store;

import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the process that reads all pages again writes down: its claim, and how far it is. One process has the claim at a time; when
 * it is killed another takes it over after a while, and goes on after the last page that was written down.
 */
@ApplicationScoped
public class ReparseWork {

    /** So long nobody else takes over from a process that says nothing. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    /** So often it is to be renewed. */
    public static final Duration RENEWAL = LEASE.dividedBy(4);

    /** Rows of older programs do not tell the source; the speech of the page does. */
    private static final String OF_SOURCE = """
            (?::text is null or source = ? or (source is null
             and exists (select from speech s where s.url = capture.url and s.source = ?)))""";

    private static final String CLAIM = """
            update reparse set worker = ?, lease_until = now() + ? * interval '1 second'
            where state = 'running' and (worker = ? or lease_until is null or lease_until < now())
                and (parser_version is null
                    or string_to_array(parser_version, '.')::int[] <= string_to_array(?, '.')::int[])
            returning id, source, after_url, pages""";

    private static final String RENEW = """
            update reparse set lease_until = now() + ? * interval '1 second'
            where id = ? and worker = ? and state = 'running'""";

    private static final String COUNT =
            "select count(distinct url) from capture where body_gzip is not null and " + OF_SOURCE;

    private static final String COUNTED = "update reparse set pages = ? where id = ? and worker = ?";

    /** In the order of the index, by which "after" is told too. */
    private static final String NEXT = """
            select distinct url from capture
            where url > ? and body_gzip is not null and %s order by url limit ?""".formatted(OF_SOURCE);

    private static final String PROGRESS = """
            update reparse set after_url = ?, done = done + 1, changed = changed + ?, found = found + ?, failed = failed + ?,
                busy_ms = busy_ms + ?, problem = null, lease_until = now() + ? * interval '1 second'
            where id = ? and worker = ? and state = 'running' and after_url < ?""";

    private static final String FAILED = """
            insert into reparse_failure (reparse_id, url, reason, failed_at) values (?, ?, ?, now())
            on conflict (reparse_id, url) do update set reason = excluded.reason""";

    private static final String PROBLEM = "update reparse set problem = ? where id = ? and state = 'running'";

    private static final String FINISH =
            "update reparse set state = 'done', finished_at = now(), problem = null where id = ? and worker = ? and state = 'running'";

    private final Database database;
    private final UUID worker = UUID.randomUUID();

    /** Works on a database that has the schema. */
    public ReparseWork(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * A reading that this process does.
     *
     * @param id number of the reparse
     * @param source only pages of this source; null for all
     * @param after the page that was read last
     * @param counted whether it is known how many there are
     */
    public record Claim(long id, @Nullable String source, String after, boolean counted) {}

    /** Another process has taken over, or an editor has stopped it: what was just done must not be written. */
    public static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("The reading of all pages has been taken over or stopped.", null, false, false);
        }
    }

    /**
     * The one that runs, unless another process does it; empty when there is nothing to do.
     *
     * @param parserVersion version of the parser of this process: what was asked for by a newer one waits for such a process
     */
    public Optional<Claim> claim(String parserVersion) {
        return database
                .list(
                        CLAIM,
                        row -> new Claim(
                                row.getLong("id"),
                                row.getString("source"),
                                row.getString("after_url"),
                                row.getObject("pages") != null),
                        worker,
                        LEASE.toSeconds(),
                        worker,
                        parserVersion)
                .stream()
                .findFirst();
    }

    /** Keeps the claim while something takes its time: a count, a large page. What another process has taken over stays with that. */
    public void renew(Claim claim) {
        database.change(RENEW, LEASE.toSeconds(), claim.id(), worker);
    }

    /** Counts the pages, which takes a while where there are many. No row is held meanwhile, so that the claim can be kept. */
    public void count(Claim claim) {
        String source = claim.source();
        long pages = database.list(COUNT, row -> row.getLong(1), source, source, source)
                .get(0);
        database.change(COUNTED, pages, claim.id(), worker);
    }

    /** The pages that follow. */
    public List<String> next(Claim claim, int most) {
        String source = claim.source();
        return database.list(NEXT, row -> row.getString(1), claim.after(), source, source, source, most);
    }

    /**
     * Writes down that a page was read; joins the caller's transaction, which writes what was read.
     *
     * @param reason why it failed, in one sentence; null when it did not
     * @throws Lost if this process does not do it any more
     */
    public void done(Claim claim, String url, Reparse.Outcome outcome, @Nullable String reason, Duration busy) {
        int kept = database.change(
                PROGRESS,
                url,
                outcome == Reparse.Outcome.CHANGED ? 1 : 0,
                outcome == Reparse.Outcome.FOUND ? 1 : 0,
                outcome == Reparse.Outcome.FAILED ? 1 : 0,
                busy.toMillis(),
                LEASE.toSeconds(),
                claim.id(),
                worker,
                url);
        if (kept == 0) {
            throw new Lost();
        }
        if (reason != null) {
            database.change(FAILED, claim.id(), url, reason.replace("\0", ""));
        }
    }

    /** Tells why it does not go on just now. */
    public void problem(Claim claim, String sentence) {
        database.change(PROBLEM, sentence.replace("\0", ""), claim.id());
    }

    /** All pages are read. */
    public void finish(Claim claim) {
        database.change(FINISH, claim.id(), worker);
    }
}
