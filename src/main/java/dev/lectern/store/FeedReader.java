package dev.lectern.store;

import dev.lectern.store.FeedParts.Part;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The feed of changes in PostgreSQL, where all of it stands from the first change ever made. */
@Singleton
public class FeedReader implements Announcements {

    /** Size of a page in bytes after which no further row is taken, so that no reader needs memory for 200 long speeches. */
    static final int PAGE_BYTES = 1 << 20;

    /** The size of a TOASTed value is known without reading it, so the inner query stays cheap. */
    private static final String AFTER = """
            select position, change, full_json, summary_json, trace_parent
            from (select position, change, full_json, summary_json, trace_parent,
                         sum(octet_length(full_json) + octet_length(summary_json)) over (order by position)
                             - octet_length(full_json) - octet_length(summary_json) as bytes_before
                  from feed_entry where position > ? order by position limit ?) page
            where bytes_before < ?
            order by position""";

    /** The changes of a speech have their positions in the order of their numbers, and are few. */
    private static final String BEFORE = """
            case when wanted and change <> 'available' then
                (select b.full_json from feed_entry b
                 where b.speech_id = page.speech_id and b.position < page.position
                 order by b.position desc limit 1) end""";

    private static final String FULL = """
            select position, change, arrival, full_json
            from (select position, change, arrival, full_json,
                         sum(octet_length(full_json)) over (order by position) - octet_length(full_json) as bytes_before
                  from feed_entry where position = any (?)) page
            where bytes_before < ?
            order by position""";

    private final DataSource database;

    /** Reads from a database that has the schema. */
    public FeedReader(DataSource database) {
        this.database = database;
    }

    @Override
    public List<FeedItem> after(long position, int limit) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(AFTER)) {
            query.setLong(1, position);
            query.setInt(2, limit);
            query.setLong(3, PAGE_BYTES);
            var items = new ArrayList<FeedItem>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    items.add(new FeedItem(
                            rows.getLong(1), rows.getString(2), rows.getBytes(3), rows.getBytes(4), rows.getString(5)));
                }
            }
            return items;
        } catch (SQLException e) {
            throw new ReadFailed("the feed after position " + position, e);
        }
    }

    @Override
    public List<FeedParts> after(long position, int limit, int bytes, WantedParts wanted) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(parts(wanted))) {
            int n = 0;
            if (!wanted.arrivals().isEmpty()) {
                query.setArray(
                        ++n, connection.createArrayOf("text", wanted.arrivals().toArray()));
            }
            if (!wanted.changes().isEmpty()) {
                query.setArray(
                        ++n, connection.createArrayOf("text", wanted.changes().toArray()));
            }
            query.setLong(++n, position);
            query.setInt(++n, limit);
            query.setLong(++n, bytes);
            var found = new ArrayList<FeedParts>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new FeedParts(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getBytes(4),
                            rows.getBytes(5),
                            rows.getBytes(6),
                            rows.getString(7)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new ReadFailed("the feed after position " + position, e);
        }
    }

    /** What nobody wants is neither sent nor taken out of where PostgreSQL keeps long values. */
    private static String parts(WantedParts wanted) {
        String full = wanted.parts().contains(Part.FULL) ? "full_json" : "null::bytea";
        String summary = wanted.parts().contains(Part.SUMMARY) ? "summary_json" : "null::bytea";
        String before = wanted.parts().contains(Part.BEFORE) ? BEFORE : "null::bytea";
        String arrival = wanted.arrivals().isEmpty() ? "true" : "arrival = any (?)";
        String change = wanted.changes().isEmpty() ? "true" : "change = any (?)";
        return """
                select position, change, arrival, full_json, summary_json, %3$s, trace_parent
                from (select position, change, arrival, trace_parent, speech_id, wanted,
                             case when wanted then %1$s end as full_json, case when wanted then %2$s end as summary_json,
                             sum(bytes) over (order by position) - bytes as bytes_before
                      from (select *, case when wanted
                                           then coalesce(octet_length(%1$s), 0) + coalesce(octet_length(%2$s), 0) else 0 end as bytes
                            from (select *, %4$s and %5$s or change = 'withdrawn' as wanted
                                  from feed_entry where position > ? order by position limit ?) one) sized) page
                where bytes_before < ?
                order by position""".formatted(full, summary, before, arrival, change);
    }

    @Override
    public List<FeedParts> full(List<Long> positions, int bytes) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FULL)) {
            query.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            query.setLong(2, bytes);
            var found = new ArrayList<FeedParts>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new FeedParts(
                            rows.getLong(1), rows.getString(2), rows.getString(3), rows.getBytes(4), null, null, null));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new ReadFailed(positions.size() + " changes of the feed", e);
        }
    }

    @Override
    public long newest() {
        return position("select coalesce(max(position), 0) from feed_entry");
    }

    @Override
    public long given() {
        return position("select coalesce(max(given), 0) from relay_progress");
    }

    private long position(String sql) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new ReadFailed("the newest position of the feed", e);
        }
    }

    @Override
    public long before(Instant since) {
        String sql = """
                select coalesce(
                    (select position - 1 from feed_entry where announced_at >= ? order by announced_at, position limit 1),
                    (select max(position) from feed_entry), 0)""";
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new ReadFailed("the position announced before " + since, e);
        }
    }
}
