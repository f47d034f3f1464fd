package dev.lectern.search;

import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechJson;
import dev.lectern.sql.Database;
import dev.lectern.sql.LastingFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Makes speeches searchable that an older version of the program stored, before an upgrade or beside it: those whose row in
 * {@code search_text} is missing, of another revision, or does not tell as today which words follow each other. Goes through all speeches by id, some at a time.
 */
final class IndexFilling {

    private static final Logger LOG = Logger.getLogger(IndexFilling.class);

    static final UUID BEGINNING = new UUID(0, 0);

    /** Speeches that are looked at together. */
    private static final int LOOKED_AT = 2_000;

    /** Speeches that are written together. */
    private static final int WRITTEN = 50;

    /** The row is missing, or of another revision, or its filter is missing or of an older program; it is empty where PostgreSQL cut the text. */
    private static final String BEHIND =
            "(w.revision is distinct from s.revision or octet_length(w.pairs) is distinct from 0 and not (%s))"
                    .formatted(PairFilter.isCurrent("w.pairs"));

    private static final String LOOK = """
            select s.id, %s and s.state <> 'erased' as behind
            from (select id, revision, state from speech where id > ? order by id limit %d) s
            left join search_text w on w.speech_id = s.id and w.part = 0
            order by s.id""".formatted(BEHIND, LOOKED_AT);

    /**
     * Whoever stores a speech just now holds its row, and writes what belongs here: no need to wait. One that was erased stays without;
     * of one that is erased just now the row is read again when it is locked, and its revision is not.
     *
     * @see <a href="https://www.postgresql.org/docs/current/transaction-iso.html#XACT-READ-COMMITTED">Read Committed</a>
     */
    private static final String TAKE = """
            select s.id, s.revision, r.content from speech s
            join revision r on r.speech_id = s.id and r.number = s.revision
            left join search_text w on w.speech_id = s.id and w.part = 0
            where s.id = any (?::uuid[]) and %s and s.state <> 'erased'
            order by s.id for no key update of s skip locked""".formatted(BEHIND);

    private record Looked(UUID id, boolean behind) {}

    /**
     * What was done.
     *
     * @param last id of the last speech that was looked at; {@link #BEGINNING} when there are no more
     * @param filled how many of those that were looked at lacked something, and have it now
     */
    record Step(UUID last, int filled) {}

    private final Database database;

    /** Those of which the log tells already that they cannot be written; of the thread that fills. */
    private final Set<String> told = new HashSet<>();

    private final ConfigurationsOf configurations;
    private final Stems stems = new Stems();

    IndexFilling(DataSource database) {
        this.database = new Database(database);
        this.configurations = new ConfigurationsOf(this.database);
    }

    /**
     * Looks at the next speeches and fills what lacks.
     *
     * @param after id of the last speech that was looked at
     */
    Step next(UUID after) {
        List<Looked> looked = database.list(
                LOOK, row -> new Looked(row.getObject("id", UUID.class), row.getBoolean("behind")), after);
        List<String> behind = looked.stream()
                .filter(Looked::behind)
                .map(each -> each.id().toString())
                .toList();
        int filled = 0;
        for (int from = 0; from < behind.size(); from += WRITTEN) {
            filled += fillAll(behind.subList(from, Math.min(behind.size(), from + WRITTEN)));
        }
        UUID last = looked.size() < LOOKED_AT
                ? BEGINNING
                : looked.get(looked.size() - 1).id();
        return new Step(last, filled);
    }

    /** One that can never be written does not keep all behind it from being found: it is left out until the next pass. */
    private int fillAll(List<String> ids) {
        try {
            return fill(ids);
        } catch (RuntimeException | StackOverflowError e) {
            if (!LastingFault.is(e)) {
                throw e;
            }
            if (ids.size() > 1) {
                return ids.stream().mapToInt(id -> fillAll(List.of(id))).sum();
            }
            if (told.add(ids.get(0))) {
                LOG.errorf(e, "Speech %s cannot be searched: its words cannot be written.", ids.get(0));
            }
            return 0;
        }
    }

    private int fill(List<String> ids) {
        return database.together(session -> {
            List<Searchable> taken = session.list(TAKE, IndexFilling::searchable, ids).stream()
                    .flatMap(Optional::stream)
                    .toList();
            IndexRows.replace(session, configurations.get(), stems, taken);
            return taken.size();
        });
    }

    private static Optional<Searchable> searchable(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        try {
            Speech speech = SpeechJson.readSpeech(row.getString("content").getBytes(StandardCharsets.UTF_8));
            return Optional.of(new Searchable(id, row.getInt("revision"), SearchText.of(speech)));
        } catch (IOException e) {
            LOG.warnf(
                    "Speech %s cannot be searched: its revision %d holds no JSON of a speech (%s).",
                    id, row.getInt("revision"), e.getMessage());
            return Optional.empty();
        }
    }
}
