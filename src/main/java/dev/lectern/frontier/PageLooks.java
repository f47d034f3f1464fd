package dev.lectern.frontier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down what a look at a page showed, and ends the lease on it. Without the {@link Hold} nothing is changed. */
@ApplicationScoped
public class PageLooks {

    private static final String WENT_WELL = """
            update frontier_page
            set last_fetch_at = ?, last_status = ?, last_failure = null, failures = 0, missing_since = null,
                missing_count = 0, gone_at = null, next_due = coalesce(?, next_due), lease_until = null,
                rechecks = case when published_at is null then 0 else rechecks + 1 end""";

    /** Whoever looked longer than the lease lasted must not overwrite what the next one does. */
    private static final String HELD = " where url = ? and lease_until is not distinct from ?";

    private final Database database;

    /** Works on a database that has the schema. */
    public PageLooks(DataSource database) {
        this.database = new Database(database);
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
        database.change(
                WENT_WELL + ", published_sha256 = ?, published_at = ?, etag = ?, last_modified = ?" + HELD,
                at,
                status,
                nextDue,
                sha256,
                at,
                etag,
                lastModified,
                hold.url(),
                hold.leaseUntil());
    }

    /** The page is as it was published last. */
    public void unchanged(Hold hold, Instant at, @Nullable Integer status, @Nullable Instant nextDue) {
        database.change(WENT_WELL + HELD, at, status, nextDue, hold.url(), hold.leaseUntil());
    }

    /** The page answered 404 or 410; {@link DuePage#missingSince()} tells since when. */
    public void missing(Hold hold, Instant at, int status, Instant nextDue) {
        database.change(
                """
                update frontier_page
                set last_fetch_at = ?, last_status = ?, last_failure = ?, failures = 0,
                    missing_since = coalesce(missing_since, ?), missing_count = missing_count + 1,
                    next_due = ?, lease_until = null""" + HELD,
                at,
                status,
                "The page is not there (HTTP " + status + ").",
                at,
                nextDue,
                hold.url(),
                hold.leaseUntil());
    }

    /** Its absence is confirmed and told. What was published is forgotten: should it come back, it is news. */
    public void gone(Hold hold, Instant at, int status) {
        database.change("""
                update frontier_page
                set last_fetch_at = ?, last_status = ?, missing_count = missing_count + 1, gone_at = ?,
                    published_sha256 = null, etag = null, last_modified = null, next_due = null, lease_until = null""" + HELD, at, status, at, hold.url(), hold.leaseUntil());
    }

    /** The look failed for a reason that says nothing of the page. */
    public void failed(Hold hold, Instant at, @Nullable Integer status, String reason, @Nullable Instant nextDue) {
        database.change("""
                update frontier_page
                set last_fetch_at = ?, last_status = ?, last_failure = ?, failures = failures + 1,
                    next_due = coalesce(?, next_due),
                    lease_until = null""" + HELD, at, status, reason, nextDue, hold.url(), hold.leaseUntil());
    }
}
