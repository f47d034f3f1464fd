package dev.lectern.frontier;

import dev.lectern.page.HintsJson;
import dev.lectern.page.PageHints;
import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** What listings, feeds and sidecars said of pages, for those who read a page again. */
@ApplicationScoped
public class KnownHints {

    private static final String OF =
            "select hints from frontier_page where url = ? or identity = ? order by url = ? desc, url limit 1";

    private final Database database;

    /** Reads from a database that has the schema. */
    public KnownHints(DataSource database) {
        this.database = new Database(database);
    }

    /** What was said of a page, or of one that is published under its address; nothing when nobody watches it. */
    public PageHints of(String url) {
        return database.list(OF, row -> HintsJson.read(row.getString(1)), url, url, url).stream()
                .findFirst()
                .orElse(PageHints.NONE);
    }
}
