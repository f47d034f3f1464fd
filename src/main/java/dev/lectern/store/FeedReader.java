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
import java.util.Set;
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
            case when change <> 'available' then
                (select b.full_json from feed_entry b
                 where b.speech_id = page.speech_id and b.position < page.position
                 order by b.position desc limit 1) end""";

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
    public List<FeedParts> after(long position, int limit, int bytes, Set<Part> wanted) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(parts(wanted))) {
            query.setLong(1, position);
            query.setInt(2, limit);
            query.setLong(3, bytes);
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
    private static String parts(Set<Part> wanted) {
        String full = wanted.contains(Part.FULL) ? "full_json" : "null::bytea";
        String summary = wanted.contains(Part.SUMMARY) ? "summary_json" : "null::bytea";
        String before = wanted.contains(Part.BEFORE) ? BEFORE : "null::bytea";
        return """
                select position, change, arrival, full_json, summary_json, %3$s, trace_parent
                from (select position, change, arrival, %1$s as full_json, %2$s as summary_json, trace_parent, speech_id,
                             sum(coalesce(octet_length(%1$s), 0) + coalesce(octet_length(%2$s), 0)) over (order by position)
                                 - coalesce(octet_length(%1$s), 0) - coalesce(octet_length(%2$s), 0) as bytes_before
                      from feed_entry where position > ? order by position limit ?) page
                where bytes_before < ?
                order by position""".formatted(full, summary, before);
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
