package dev.lectern.speaker;

import dev.lectern.sql.Database;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Notes the names in all changes that were announced, in the order of their positions: whoever stored them, also an older version
 * of the program, and each once, whatever process does it.
 */
public final class SpeakerNaming {

    /** Changes that are read together. */
    private static final int CHANGES = 500;

    private static final String PROGRESS = "select position from speaker_progress for update skip locked";

    private static final String NAMES = """
            select f.position, s.speakers, coalesce(s.country, '') as country
            from feed_entry f join speech s on s.id = f.speech_id
            where f.position > ? order by f.position limit %d""".formatted(CHANGES);

    private record Named(long position, List<String> speakers, String country) {}

    private final Database database;

    /** Notes names in a database that has the schema. */
    public SpeakerNaming(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Notes the names of the next changes.
     *
     * @return whether there may be more
     */
    public boolean next() {
        return database.together(session -> {
            List<Long> progress = session.list(PROGRESS, row -> row.getLong(1));
            if (progress.isEmpty()) { // another process does it
                return false;
            }
            List<Named> changes = session.list(
                    NAMES,
                    row -> new Named(
                            row.getLong(1), List.of((String[]) row.getArray(2).getArray()), row.getString(3)),
                    progress.get(0));
            if (changes.isEmpty()) {
                return false;
            }
            Map<String, Set<String>> printed = new TreeMap<>();
            changes.forEach(change -> change.speakers().forEach(name -> {
                if (!name.isBlank()) {
                    printed.computeIfAbsent(name, any -> new TreeSet<>()).add(change.country());
                }
            }));
            new SpeakerNames(session).note(printed);
            session.change(
                    "update speaker_progress set position = ?",
                    changes.get(changes.size() - 1).position());
            return changes.size() == CHANGES;
        });
    }
}
