package dev.lectern.frontier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** How far each archive of a source was read, so that a killed process goes on where it was. */
@ApplicationScoped
public class ArchiveProgress {

    private static final String SAVE = """
            insert into frontier_archive (source, path, size, modified, position, records, pages, skipped, broken, problem,
                                          busy_ms, updated_at, finished_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? then ?::timestamptz end)
            on conflict (source, path) do update
            set size = excluded.size, modified = excluded.modified, position = excluded.position,
                records = excluded.records, pages = excluded.pages, skipped = excluded.skipped, broken = excluded.broken,
                problem = excluded.problem, busy_ms = excluded.busy_ms, updated_at = excluded.updated_at,
                finished_at = excluded.finished_at""";

    private final Database database;

    /** Works on a database that has the schema. */
    public ArchiveProgress(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * How far a file was read.
     *
     * @return that nothing was read when its size or time is another than before
     */
    public Archive of(String source, String path, long size, Instant modified) {
        return database
                .list(
                        "select * from frontier_archive where source = ? and path = ? and size = ? and modified = ?",
                        ArchiveProgress::archive,
                        source,
                        path,
                        size,
                        modified)
                .stream()
                .findFirst()
                .orElse(Archive.unread(size, modified));
    }

    /** Every archive of a source that was begun, by its path. */
    public Map<String, Archive> all(String source) {
        Map<String, Archive> all = new LinkedHashMap<>();
        database.list(
                "select * from frontier_archive where source = ? order by path",
                row -> {
                    all.put(row.getString("path"), archive(row));
                    return row;
                },
                source);
        return all;
    }

    /** Writes down how far a file was read. */
    public void save(String source, String path, Archive archive, Instant now) {
        database.change(
                SAVE,
                source,
                path,
                archive.size(),
                archive.modified(),
                archive.position(),
                archive.records(),
                archive.pages(),
                archive.skipped(),
                archive.broken(),
                archive.problem(),
                archive.busy().toMillis(),
                now,
                archive.finished(),
                now);
    }

    private static Archive archive(ResultSet row) throws SQLException {
        return new Archive(
                row.getLong("size"),
                Objects.requireNonNull(Database.time(row, "modified")),
                row.getLong("position"),
                row.getLong("records"),
                row.getLong("pages"),
                row.getLong("skipped"),
                row.getLong("broken"),
                row.getString("problem"),
                Duration.ofMillis(row.getLong("busy_ms")),
                row.getObject("finished_at") != null);
    }
}
