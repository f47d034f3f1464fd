package dev.lectern.store;

import dev.lectern.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Which speeches are the same in two languages. Joins the caller's transaction. */
@ApplicationScoped
public class StoredTranslations {

    private static final String OF = """
            select a as asked, b as other, evidence from speech_translation where a = any (?::uuid[])
            union all
            select b, a, evidence from speech_translation where b = any (?::uuid[])""";

    private static final String LINK = """
            insert into speech_translation (a, b, evidence) values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?)
            on conflict do nothing""";

    private static final String PART =
            "delete from speech_translation where a = least(?::uuid, ?::uuid) and b = greatest(?::uuid, ?::uuid)";

    /** One translation in a language: a second one makes both doubtful, and the first was told already. */
    private static final String OTHERS = """
            select 1 from speech_translation t join speech o on o.id = case when t.a = ? then t.b else t.a end
            where (t.a = ? or t.b = ?) and o.id <> ? and split_part(o.language, '-', 1) = split_part(?, '-', 1)
                and o.state in ('available', 'withdrawn')""";

    private final Database database;

    StoredTranslations(DataSource database) {
        this.database = new Database(database);
    }

    /** Those of some speeches, each with what has shown it. */
    public Map<UUID, Map<UUID, String>> of(Collection<UUID> speeches) {
        List<String> ids = speeches.stream().map(UUID::toString).toList();
        Map<UUID, Map<UUID, String>> found = new HashMap<>();
        database.list(
                OF,
                row -> found.computeIfAbsent(row.getObject("asked", UUID.class), any -> new HashMap<>())
                        .put(row.getObject("other", UUID.class), row.getString("evidence")),
                ids,
                ids);
        return found;
    }

    /** Makes them translations of each other; false when they are. */
    boolean link(UUID one, UUID other, String evidence) {
        return database.change(LINK, one, other, one, other, evidence) > 0;
    }

    /** They are none; false when they were none. */
    boolean part(UUID one, UUID other) {
        return database.change(PART, one, other, one, other) > 0;
    }

    /** Whether a speech has a translation in the language of another than that. */
    boolean hasOther(UUID of, StoredSpeech than) {
        return !database.list(OTHERS, row -> 1, of, of, of, than.id, than.language)
                .isEmpty();
    }
}
