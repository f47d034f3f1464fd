package dev.lectern.store;

import dev.lectern.page.ScrapedPage;
import dev.lectern.sql.Database;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Puts captures into the database of plain tests as ingest would leave them. */
public final class CaptureRows {

    private final DataSource source;
    private final Database database;

    public CaptureRows(DataSource source) {
        this.source = source;
        this.database = new Database(source);
    }

    public void clear() {
        new FeedRows(source).clear();
    }

    /** The page, stored when it was fetched. */
    public void keep(ScrapedPage page) {
        keep(page, page.time());
    }

    public void keep(ScrapedPage page, Instant storedAt) {
        database.change(
                """
                insert into capture (url, sha256, fetched_at, content_type, http_status, size, body_gzip, source, headers, stored_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
                page.url(),
                page.sha256(),
                page.time(),
                page.contentType(),
                page.httpStatus(),
                page.body().length,
                Gzip.compress(page.body()),
                page.source(),
                page.headers().json(),
                storedAt);
    }

    /** Breaks the stored bytes of a page. */
    public void damage(String url) {
        database.change(
                "update capture set body_gzip = overlay(body_gzip placing '\\xffff' from 12) where url = ?", url);
    }

    /** Addresses of the pages whose bytes are there, in order. */
    public List<String> kept() {
        return database.list(
                "select url from capture where body_gzip is not null order by url", row -> row.getString(1));
    }
}
