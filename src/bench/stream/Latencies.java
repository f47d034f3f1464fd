import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;

/**
 * From the commit of the relay that gives a change its position to its arrival at each client: what lies between is Kafka, the stream
 * and the socket. PostgreSQL notes when it begins to write a commit down; the clock is that of the clients, as it is the same machine.
 */
class Latencies {

    private final Servers servers;
    private long[] revisions = new long[1 << 16];
    private long[] arrivals = new long[1 << 16];
    private int all;

    Latencies(Servers servers) {
        this.servers = servers;
    }

    /** A change has come. The number of its revision stands before the mark. */
    synchronized void arrived(byte[] bytes, int mark) {
        long revision = 0;
        long power = 1;
        int i = mark - 3;
        for (; i >= 0 && bytes[i] >= '0' && bytes[i] <= '9'; i--) {
            revision += power * (bytes[i] - '0');
            power *= 10;
        }
        if (i < 0) {
            return; // its head came with the read before
        }
        if (all == revisions.length) {
            revisions = Arrays.copyOf(revisions, 2 * all);
            arrivals = Arrays.copyOf(arrivals, 2 * all);
        }
        revisions[all] = revision;
        arrivals[all++] = micros(Instant.now());
    }

    /** Forgets what came so far. */
    synchronized void begin() {
        all = 0;
    }

    synchronized String percentiles() throws SQLException {
        Map<Long, Long> commits = commits(Arrays.stream(revisions, 0, all).min().orElse(0));
        long[] took = new long[all];
        int known = 0;
        for (int n = 0; n < all; n++) {
            Long commit = commits.get(revisions[n]);
            if (commit != null) {
                took[known++] = arrivals[n] - commit;
            }
        }
        if (known < all) {
            throw new IllegalStateException((all - known) + " of " + all + " arrivals are of changes that nobody committed");
        }
        LongSummaryStatistics[] changes = changes(took);
        Arrays.sort(took);
        return String.format(
                "%,d deliveries, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms; the first client has a change after %.1f ms, the last after %.1f ms (medians)",
                all, at(took, 0.5), at(took, 0.9), at(took, 0.99), at(took, 1),
                at(Arrays.stream(changes).mapToLong(LongSummaryStatistics::getMin).sorted().toArray(), 0.5),
                at(Arrays.stream(changes).mapToLong(LongSummaryStatistics::getMax).sorted().toArray(), 0.5));
    }

    /** What each change took to its clients. */
    private LongSummaryStatistics[] changes(long[] took) {
        Map<Long, LongSummaryStatistics> changes = new HashMap<>();
        for (int n = 0; n < all; n++) {
            changes.computeIfAbsent(revisions[n], revision -> new LongSummaryStatistics()).accept(took[n]);
        }
        return changes.values().toArray(LongSummaryStatistics[]::new);
    }

    private Map<Long, Long> commits(long from) throws SQLException {
        Map<Long, Long> commits = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(servers.jdbcUrl(), "postgres", "postgres");
                PreparedStatement query = connection.prepareStatement(
                        "select revision, pg_xact_commit_timestamp(xmin) from feed_entry where change = 'revised' and revision >= ?")) {
            query.setLong(1, from);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    commits.put(rows.getLong(1), micros(rows.getTimestamp(2).toInstant()));
                }
            }
        }
        return commits;
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(sorted.length * part) - 1] / 1000.0;
    }
}
