package dev.lectern.frontier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Asks for a look at a source now; whichever process watches it takes it up. */
@ApplicationScoped
public class SourceRequests {

    /** What is asked for does not come before the turn of the host: the pause between two requests is the host's. */
    private static final String NOW = """
            with asked as (
                update frontier_source set next_due = least(coalesce(next_due, ?), ?) where source = ?
                returning host, next_due)
            select min(greatest(asked.next_due, ?, busy.next_request_at)) as due
            from asked left join frontier_host busy on busy.host = asked.host""";

    private final Database database;

    /** Works on a database that has the schema. */
    public SourceRequests(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Makes all listings, feeds and folders of a source due. One that is being looked at just now is not looked at twice.
     *
     * @return when the first of them can be looked at; empty when nobody watches a source of this name
     */
    public Optional<Instant> lookNow(String source, Instant now) {
        return database.list(NOW, row -> Optional.ofNullable(Database.time(row, "due")), now, now, source, now).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
