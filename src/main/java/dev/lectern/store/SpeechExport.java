package dev.lectern.store;

import dev.lectern.search.TextQueries;
import dev.lectern.search.TextQuery;
import dev.lectern.speaker.SpeakerAliases;
import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives out all speeches that a query asks for, newest first, as they are at one moment: a speech that is revised meanwhile is
 * neither missed nor given twice, as it would be in pages. However many there are, a few are in memory.
 */
@Singleton
public class SpeechExport {

    /** Speeches can be long. */
    private static final int AHEAD = 20;

    /** Whoever reads slowly keeps the connection waiting; whoever does not read at all is sent away by the export. */
    private static final String PATIENCE = "set local idle_in_transaction_session_timeout = '10min'";

    private static final String EXPORT =
            "select f.%s from (%s) selected join feed_entry f on f.position = selected.position"
                    + " order by selected.announced_at desc, selected.id desc";

    private final Database database;
    private final SpeakerAliases aliases;
    private final TextQueries queries;

    /** Reads from a database that has the schema. */
    public SpeechExport(DataSource database) {
        this.database = new Database(database);
        this.aliases = new SpeakerAliases(database);
        this.queries = new TextQueries(database);
    }

    /** In which form they are given out. */
    public enum Form {
        /** With all turns. */
        FULL("full_json"),
        /** Without them. */
        SUMMARY("summary_json");

        private final String column;

        Form(String column) {
            this.column = column;
        }
    }

    /** Takes speeches, in JSON. */
    public interface Sink {
        void take(byte[] speech) throws IOException;
    }

    /**
     * Gives them out.
     *
     * @return how many there were
     * @throws IOException if the sink fails; PostgreSQL failing is a {@link dev.lectern.sql.DatabaseFailed}
     */
    public long each(SpeechQuery wanted, Form form, Sink sink) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        String selection = selection(wanted, values).orElse(null);
        if (selection == null) {
            return 0;
        }
        try {
            return database.together(session -> {
                session.change(PATIENCE);
                if (wanted.q() != null) {
                    session.change(TextQuery.BY_INDEX);
                }
                return session.each(
                        EXPORT.formatted(form.column, selection),
                        AHEAD,
                        row -> give(sink, row.getBytes(1)),
                        values.toArray());
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void give(Sink sink, byte[] speech) {
        try {
            sink.take(speech);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when nothing can be found. */
    private Optional<String> selection(SpeechQuery wanted, List<@Nullable Object> values) {
        List<String> typed = wanted.speaker() == null ? List.of() : Alternatives.asTyped(wanted.speaker());
        var conditions = SpeechConditions.of(wanted, typed.isEmpty() ? typed : aliases.of(typed));
        if (wanted.q() == null) {
            values.addAll(conditions.values());
            return Optional.of(SpeechFinder.SELECT + conditions.sql());
        }
        TextQuery words = words(wanted.q(), wanted.language()).orElse(null);
        if (words == null) {
            return Optional.empty();
        }
        String holding = words.holding(values);
        values.addAll(conditions.values());
        return Optional.of(SpeechFinder.ALL_BY_WORDS.formatted(holding, conditions.sql()));
    }

    private Optional<TextQuery> words(String typed, @Nullable String languages) {
        Optional<TextQuery> words = queries.read(typed);
        return languages == null ? words : words.flatMap(query -> query.in(Alternatives.asTyped(languages)));
    }
}
