package dev.lectern.frontier;

import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** What visits to listings, feeds and sitemaps leave to the next ones, whichever process makes them. */
@ApplicationScoped
public class DiscoveryMemory {

    private static final String KEEP = """
            insert into frontier_discovery as known
                (source, discovery, definition, etag, last_modified, moved_to, links, visited_at, seen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source, discovery) do update
            set definition = excluded.definition, etag = excluded.etag, last_modified = excluded.last_modified,
                moved_to = excluded.moved_to, links = excluded.links, visited_at = excluded.visited_at, seen = excluded.seen
            where (known.definition, known.etag, known.last_modified, known.moved_to, known.links, known.visited_at, known.seen)
                  is distinct from (excluded.definition, excluded.etag, excluded.last_modified, excluded.moved_to,
                                    excluded.links, excluded.visited_at, excluded.seen)""";

    private final Database database;

    /** Works on a database that has the schema. */
    public DiscoveryMemory(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * What the last complete visit saw.
     *
     * @param definition what is looked for
     * @return {@link LastVisit#NONE} when there was no visit yet, or when it looked for something else
     */
    public LastVisit lastVisit(String source, String discovery, String definition) {
        return database
                .list(
                        """
                        select etag, last_modified, moved_to, links, visited_at, seen from frontier_discovery
                        where source = ? and discovery = ? and definition = ?""",
                        row -> new LastVisit(
                                row.getString("etag"),
                                row.getString("last_modified"),
                                row.getString("moved_to"),
                                row.getInt("links"),
                                Database.time(row, "visited_at"),
                                LinkHashes.read(row.getBytes("seen"))),
                        source,
                        discovery,
                        definition)
                .stream()
                .findFirst()
                .orElse(LastVisit.NONE);
    }

    /** Keeps what a complete visit saw. Only after its pages are scheduled: else a killed visit would lose them. */
    public void keep(String source, String discovery, String definition, LastVisit visit) {
        database.change(
                KEEP,
                source,
                discovery,
                definition,
                visit.etag(),
                visit.lastModified(),
                visit.movedTo(),
                visit.links(),
                visit.at(),
                visit.seen().bytes());
    }
}
