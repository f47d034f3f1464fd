package dev.lectern.frontier;

import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Asks for a look at a source now; whichever process watches it takes it up. */
@ApplicationScoped
public class SourceRequests {

    private static final String NOW = """
            update frontier_source set next_due = least(coalesce(next_due, ?), ?)
            where source = ? and watched_until > ? and (lease_until is null or lease_until <= ?)""";

    private static final String WAKE = """
            update frontier_host set due_at = least(due_at, ?)
            where host in (select host from frontier_source where source = ?)""";

    /** What is asked for does not come before the turn of the host: the pause between two requests is the host's. */
    private static final String DUE = """
            select min(greatest(asked.next_due, ?, busy.next_request_at)) as due
            from frontier_source asked left join frontier_host busy on busy.host = asked.host
            where asked.source = ? and asked.watched_until > ?""";

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
        return database.together(session -> {
            session.change(NOW, now, now, source, now, now);
            session.change(WAKE, now, source);
            return session.list(DUE, row -> Optional.ofNullable(Database.time(row, "due")), now, source, now).stream()
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }
}
