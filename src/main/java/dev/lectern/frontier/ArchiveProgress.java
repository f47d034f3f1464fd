package dev.lectern.frontier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** How far each archive of a source was read, so that a killed process goes on where it was. */
@ApplicationScoped
public class ArchiveProgress {

    private static final String SAVE = """
            insert into frontier_archive (source, path, size, modified, head, position, records, pages, skipped, skipped_why,
                                          broken, problem, busy_ms, updated_at, finished_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, case when ? then ?::timestamptz end)
            on conflict (source, path) do update
            set size = excluded.size, modified = excluded.modified, head = excluded.head, position = excluded.position,
                records = excluded.records, pages = excluded.pages, skipped = excluded.skipped,
                skipped_why = excluded.skipped_why, broken = excluded.broken, problem = excluded.problem,
                busy_ms = excluded.busy_ms, updated_at = excluded.updated_at, finished_at = excluded.finished_at""";

    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;

    /** Works on a database that has the schema. */
    public ArchiveProgress(DataSource database) {
        this.database = new Database(database);
    }

    /** How far what lay at a path was read; empty when nothing was. */
    public Optional<Archive> of(String source, String path) {
        return database
                .list(
                        "select * from frontier_archive where source = ? and path = ?",
                        ArchiveProgress::archive,
                        source,
                        path)
                .stream()
                .findFirst();
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
                archive.head(),
                archive.position(),
                archive.records(),
                archive.pages(),
                archive.skipped(),
                written(archive.skippedWhy()),
                archive.broken(),
                // PostgreSQL's text takes no U+0000, which damaged records have.
                archive.problem() == null ? null : archive.problem().replace("\0", ""),
                archive.busy().toMillis(),
                now,
                archive.finished(),
                now);
    }

    private static Archive archive(ResultSet row) throws SQLException {
        return new Archive(
                row.getLong("size"),
                Objects.requireNonNull(Database.time(row, "modified")),
                row.getString("head"),
                row.getLong("position"),
                row.getLong("records"),
                row.getLong("pages"),
                counts(row.getString("skipped_why")),
                row.getLong("broken"),
                row.getString("problem"),
                Duration.ofMillis(row.getLong("busy_ms")),
                row.getObject("finished_at") != null);
    }

    private static String written(Map<String, Long> counts) {
        try {
            return JSON.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers by name are always JSON", e);
        }
    }

    private static Map<String, Long> counts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the column skipped_why holds what this program does not write: " + json, e);
        }
    }
}
