package dev.lectern.frontier;

import dev.lectern.page.Arrival;
import dev.lectern.page.HintsJson;
import dev.lectern.sql.Database;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a claim returns. */
final class DueRows {

    private DueRows() {}

    static Due source(ResultSet row) throws SQLException {
        Array hours = row.getArray("found_by_hour");
        Long gap = row.getObject("gap_ms", Long.class);
        return new DueSource(
                row.getString("source"),
                row.getString("discovery"),
                row.getString("host"),
                row.getBoolean("first_visit"),
                Duration.ofMillis(row.getLong("interval_ms")),
                new Rhythm(
                        gap == null ? null : Duration.ofMillis(gap),
                        Arrays.asList((Integer[]) hours.getArray()),
                        Database.time(row, "last_new_page")),
                row.getInt("failures"),
                Objects.requireNonNull(Database.time(row, "lease_until")));
    }

    static Due page(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new DuePage(
                new Hold(row.getString("url"), row.getString("host"), Database.time(row, "lease_until")),
                row.getString("source"),
                row.getString("host"),
                Arrival.of(row.getString("arrival")),
                HintsJson.read(row.getString("hints")),
                row.getString("published_sha256"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getInt("rechecks"),
                row.getInt("failures"),
                outcome == null ? null : PageOutcome.of(outcome).orElse(null),
                Awaited.of(row.getString("awaits")),
                row.getString("moved_to"),
                row.getString("identity"),
                Database.time(row, "missing_since"),
                row.getInt("missing_count"));
    }
}
