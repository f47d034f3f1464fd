package dev.lectern.frontier;

import dev.lectern.sql.Database;
import dev.lectern.sql.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Under which address a page is published. Many sites name a canonical one for pages that have several; some name the same for all
 * their pages, by mistake. The first page that claims an address is believed, and as soon as one with another text claims it too,
 * nobody is any more.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6596">RFC 6596, the canonical link relation</a>
 */
@ApplicationScoped
public class Identities {

    /**
     * Also the first that claimed it, when somebody is publishing it just now. Whoever holds one of them loses it: what they decided
     * holds no more.
     */
    private static final String FORGET = """
            update frontier_page
            set lease_until = null, identity = null, published_sha256 = null, published_at = null, etag = null, last_modified = null, next_due = ?
            where (identity = ? or (url = ? and url <> ? and lease_until > ?)) and next_due is not null
            returning host""";

    private final Database database;

    /** Works on a database that has the schema. */
    public Identities(DataSource database) {
        this.database = new Database(database);
    }

    /** Whether two fingerprints are those of distinct texts. */
    public interface Comparison {
        boolean distinct(long one, long other);
    }

    private record Claim(String claimedBy, long fingerprint, boolean distrusted) {}

    /**
     * Whether a page may be published under the address that it claims. When it may not and others were, they are looked at again
     * and published under their own addresses.
     *
     * @param canonical address that it claims; a page that claims its own is asked for, too
     * @param page its own address
     * @param fingerprint of its text
     */
    public boolean trusts(String canonical, String page, long fingerprint, Comparison comparison, Instant now) {
        return database.together(session -> {
            session.change(
                    "insert into frontier_canonical (url, claimed_by, fingerprint) values (?, ?, ?) on conflict do nothing",
                    canonical,
                    page,
                    fingerprint);
            Claim first = first(session, canonical);
            if (first.distrusted()) {
                return false;
            }
            if (first.claimedBy().equals(page) || !comparison.distinct(first.fingerprint(), fingerprint)) {
                return true;
            }
            distrust(session, canonical, first.claimedBy(), now);
            return false;
        });
    }

    /** Whether another page than this one is published under the address, and was there when it was last looked at. */
    public boolean isShared(String identity, String page) {
        return !database.list("""
                        select 1 from frontier_page
                        where (url = ? or identity = ?) and url <> ? and published_sha256 is not null and missing_since is null
                        limit 1""", row -> row.getInt(1), identity, identity, page)
                .isEmpty();
    }

    private static Claim first(Session session, String canonical) throws SQLException {
        return Objects.requireNonNull(session.list(
                        "select claimed_by, fingerprint, distrusted from frontier_canonical where url = ? for update",
                        row -> new Claim(
                                row.getString("claimed_by"), row.getLong("fingerprint"), row.getBoolean("distrusted")),
                        canonical)
                .get(0));
    }

    private static void distrust(Session session, String canonical, String first, Instant now) throws SQLException {
        session.change("update frontier_canonical set distrusted = true where url = ?", canonical);
        List<String> hosts = session.list(FORGET, row -> row.getString("host"), now, canonical, first, canonical, now);
        for (String host : hosts.stream().distinct().sorted().toList()) {
            session.change(HostDue.SQL, now, host);
        }
    }
}
