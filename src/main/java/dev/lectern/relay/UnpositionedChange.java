package dev.lectern.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A committed change that waits for its position, with everything that its event tells. */
record UnpositionedChange(
        long feedEntryId,
        UUID speechId,
        int revision,
        String change,
        List<String> changed,
        @Nullable String previous,
        String arrival,
        Instant scrapedAt,
        String url,
        String source,
        @Nullable String publisher,
        @Nullable String country,
        Instant firstSeen,
        String content) {

    /**
     * By id: entries of one speech are written under the lock of its page, so their ids grow in the order of their commits.
     */
    private static final String OLDEST = """
            select f.id, f.speech_id, f.revision, f.change, f.changed, f.previous, f.arrival, f.scraped_at,
                   s.url, s.source, s.publisher, s.country, r.content,
                   (select min(h.scraped_at) from revision h where h.speech_id = s.id) as first_seen
            from feed_entry f
            join speech s on s.id = f.speech_id
            join revision r on r.speech_id = f.speech_id and r.number = f.revision
            where f.position is null
            order by f.id
            limit ?
            """;

    static List<UnpositionedChange> oldest(Connection connection, int atMost) throws SQLException {
        var changes = new ArrayList<UnpositionedChange>();
        try (PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, atMost);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    changes.add(read(row));
                }
            }
        }
        return changes;
    }

    private static UnpositionedChange read(ResultSet row) throws SQLException {
        Array changed = row.getArray("changed");
        return new UnpositionedChange(
                row.getLong("id"),
                row.getObject("speech_id", UUID.class),
                row.getInt("revision"),
                row.getString("change"),
                List.of((String[]) changed.getArray()),
                row.getString("previous"),
                row.getString("arrival"),
                row.getTimestamp("scraped_at").toInstant(),
                row.getString("url"),
                row.getString("source"),
                row.getString("publisher"),
                row.getString("country"),
                row.getTimestamp("first_seen").toInstant(),
                row.getString("content"));
    }
}
