package dev.lectern.speaker;

import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;

/** All spellings of a name. Blocks, and throws {@link dev.lectern.sql.DatabaseFailed} when PostgreSQL does not answer. */
@Singleton
public class SpeakerAliases {

    private static final String SPELLINGS = """
            select name from speaker_name where speaker_id in (
                select coalesce(exact.speaker_id, alike.speaker_id) from unnest(?::text[], ?::text[]) as typed (name, key)
                left join speaker_name exact on exact.name = typed.name
                left join speaker_name alike on alike.key = typed.key)""";

    private final Database database;

    /** Reads from a database that has the schema. */
    public SpeakerAliases(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Every spelling, as printed, of the speakers who have one of these names; and the names themselves, which may be known soon.
     *
     * @param typed names in any spelling
     */
    public List<String> of(Collection<String> typed) {
        var spellings = new TreeSet<>(typed);
        spellings.addAll(database.list(
                SPELLINGS,
                row -> row.getString(1),
                typed,
                typed.stream().map(name -> PersonName.of(name).key()).toList()));
        return List.copyOf(spellings);
    }
}
