package dev.lectern.frontier;

import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down what a look at a page showed, and ends the lease on it. Without the {@link Hold} nothing is changed. */
@ApplicationScoped
public class PageLooks {

    /**
     * A clock that was set back must not make an earlier look of a later one. What a clock that was ahead has left is not kept: what
     * that of PostgreSQL says has not come yet.
     */
    private static final String LOOKED = """
            update frontier_page
            set last_fetch_at = greatest(?, case when last_fetch_at <= now() + interval '1 hour' then last_fetch_at end), last_status = ?""";

    /** What the page was found to hold may be known already, and ask for a sooner look. */
    private static final String WENT_WELL = LOOKED + """
            , last_failure = null, failures = 0, missing_since = null, blocked = false, missing_count = 0, gone_at = null, lease_until = null,
            next_due = least(coalesce(?, next_due), case when outcome_at >= ? then look_again_at end),
            rechecks = case when published_at is null then 0 else rechecks + 1 end""";

    /** Whoever looked longer than the lease lasted must not overwrite what the next one does. */
    private static final String HELD = " where url = ? and lease_until is not distinct from ?";

    /** No earlier look was later, by the clocks of those who looked. Else ingest takes what was published for history. */
    private static final String IN_ORDER = "coalesce(last_fetch_at <= ?, true)";

    /**
     * What may have been taken for history is published again by the next look. A file, of which no next one is due, has the time that
     * it tells and not that of the look.
     */
    private static final String PUBLISHED = (WENT_WELL + """
            , published_at = ?, identity = ?, moved_to = ?,
            published_sha256 = case when %1$s then ? else published_sha256 end,
            etag = case when %1$s then ? else etag end,
            last_modified = case when %1$s then ? else last_modified end""").formatted("?::timestamptz is null or " + IN_ORDER) + HELD;

    private static final String UNCHANGED = WENT_WELL + HELD;

    private static final String MISSING = LOOKED + """
            , last_failure = ?, failures = 0,
                missing_since = coalesce(missing_since, ?), missing_count = missing_count + 1,
                next_due = ?, lease_until = null""" + HELD;

    /** What may have been taken for history is told again by the next look. */
    private static final String GONE = (LOOKED + """
            , missing_count = missing_count + 1, lease_until = null, etag = null, last_modified = null,
            gone_at = case when %1$s then ? end,
            published_sha256 = case when %1$s then null else published_sha256 end,
            next_due = case when %1$s then null::timestamptz else ? end""").formatted(IN_ORDER) + HELD;

    private static final String FAILED = LOOKED + """
            , last_failure = ?, failures = failures + 1,
                next_due = coalesce(?, next_due), lease_until = null, blocked = ?""" + HELD;

    private static final String NOT_THERE = LOOKED + """
            , moved_to = null, next_due = ?, lease_until = null""" + HELD;

    private final Database database;
    private final GroupCommit commits;

    /** Works on a database that has the schema. */
    public PageLooks(DataSource database) {
        this.database = new Database(database);
        this.commits = new GroupCommit(this.database);
    }

    /** Digest of the bytes of a page that Kafka acknowledged last; empty when none. */
    public Optional<String> publishedSha256(String url) {
        return database
                .list(
                        "select published_sha256 from frontier_page where url = ? and published_sha256 is not null",
                        row -> row.getString(1),
                        url)
                .stream()
                .findFirst();
    }

    /**
     * Kafka has acknowledged the bytes of a page.
     *
     * @param status of HTTP; null for files
     * @param nextDue when to look again; null for files, which leaves the schedule as it is
     */
    public void published(
            Hold hold,
            Instant at,
            String sha256,
            @Nullable Integer status,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Instant nextDue) {
        published(hold, at, new Published(sha256, etag, lastModified, null, null), status, nextDue);
    }

    /**
     * What is remembered of a page that Kafka has acknowledged.
     *
     * @param etag validator of its bytes
     * @param lastModified validator of its bytes
     * @param identity address under which it is published; null for its own
     * @param movedTo where it moved for good; null when it did not
     */
    public record Published(
            String sha256,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String identity,
            @Nullable String movedTo) {}

    /** Kafka has acknowledged the bytes of a page. */
    public void published(Hold hold, Instant at, Published page, @Nullable Integer status, @Nullable Instant nextDue) {
        commit(
                PUBLISHED,
                hold,
                nextDue,
                at,
                status,
                nextDue,
                at,
                at,
                page.identity(),
                page.movedTo(),
                nextDue,
                at,
                page.sha256(),
                nextDue,
                at,
                page.etag(),
                nextDue,
                at,
                page.lastModified());
    }

    /** The page is as it was published last. */
    public void unchanged(Hold hold, Instant at, @Nullable Integer status, @Nullable Instant nextDue) {
        commit(UNCHANGED, hold, nextDue, at, status, nextDue, at);
    }

    /** The page answered 404 or 410; {@link DuePage#missingSince()} tells since when. */
    public void missing(Hold hold, Instant at, int status, Instant nextDue) {
        String reason = "The page is not there (HTTP " + status + ").";
        commit(MISSING, hold, nextDue, at, status, reason, at, nextDue);
    }

    /**
     * Its absence is confirmed and told. What was published is forgotten: should it come back, it is news.
     *
     * @param nextDue when to look again if the clock turns out to be behind, so that nobody may have believed it
     */
    public void gone(Hold hold, Instant at, int status, Instant nextDue) {
        commit(GONE, hold, nextDue, at, status, at, at, at, at, nextDue);
    }

    /** The look failed for a reason that says nothing of the page. */
    public void failed(Hold hold, Instant at, @Nullable Integer status, String reason, @Nullable Instant nextDue) {
        commit(FAILED, hold, nextDue, at, status, reason, nextDue, false);
    }

    /** The host turned us away. */
    public void blocked(Hold hold, Instant at, int status, String reason, Instant nextDue) {
        commit(FAILED, hold, nextDue, at, status, reason, nextDue, true);
    }

    /** There is nothing where it had moved to; it is looked for at its own address again. */
    public void notWhereItMoved(Hold hold, Instant at, int status, Instant nextDue) {
        commit(NOT_THERE, hold, nextDue, at, status, nextDue);
    }

    private void commit(String sql, Hold hold, @Nullable Instant nextDue, @Nullable Object... values) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = hold.url();
        all[values.length + 1] = hold.leaseUntil();
        commits.commit(new GroupCommit.Change(sql, hold.url(), Arrays.asList(all), HostDue.of(hold.host(), nextDue)));
    }
}
