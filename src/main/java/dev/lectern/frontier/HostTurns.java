package dev.lectern.frontier;

import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;

/** One request at a time to a host, with a pause after each, whichever process asks. */
@ApplicationScoped
public class HostTurns {

    private static final String TAKE = """
            insert into frontier_host as turn (host, next_request_at, lease_until) values (?, ?, ?)
            on conflict (host) do update set lease_until = excluded.lease_until, next_request_at = excluded.next_request_at
            where turn.next_request_at <= ? and (turn.lease_until is null or turn.lease_until <= ?)""";

    private final Database database;

    /** Works on a database that has the schema. */
    public HostTurns(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Takes the turn of a host.
     *
     * @param leaseUntil when others may take it, should this process die
     * @param pause kept after now even should this process die
     * @return whether it was free
     */
    public boolean take(String host, Instant now, Instant leaseUntil, Duration pause) {
        return database.change(TAKE, host, now.plus(pause), leaseUntil, now, now) == 1;
    }

    /** From when on the turn of a host may be free; others may still take it first. */
    public Instant freeAt(String host, Instant now) {
        return database
                .list(
                        "select greatest(next_request_at, lease_until) as free_at from frontier_host where host = ?",
                        row -> Objects.requireNonNull(Database.time(row, "free_at")),
                        host)
                .stream()
                .findFirst()
                .orElse(now);
    }

    /**
     * Ends the turn; the next request may begin at that time. Does nothing when the turn has run out and another has it.
     *
     * @param leaseUntil as it was taken
     */
    public void end(String host, Instant leaseUntil, Instant nextRequestAt) {
        database.change(
                "update frontier_host set lease_until = null, next_request_at = ? where host = ? and lease_until = ?",
                nextRequestAt,
                host,
                leaseUntil);
    }

    /** Keeps everybody from a host until then, as it asked for; nothing when they wait longer already. */
    public void hold(String host, Instant until) {
        database.change("""
                insert into frontier_host as turn (host, next_request_at) values (?, ?)
                on conflict (host) do update set next_request_at = greatest(turn.next_request_at, excluded.next_request_at)""", host, until);
    }
}
