package dev.lectern.search;

import dev.lectern.sql.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of {@code search_text} and {@code search_passage} of some speeches, to be written together. */
final class IndexRows {

    /** Runs a query. */
    interface Asking<E extends Exception> {
        <T> List<T> list(String sql, Database.Row<T> reading, @Nullable Object... values) throws E;
    }

    /** Runs a change. */
    interface Statement<E extends Exception> {
        int change(String sql, @Nullable Object... values) throws E;
    }

    private static final String FORGET = """
            with passages as (delete from search_passage where speech_id = any (?::uuid[]))
            delete from search_text where speech_id = any (?::uuid[])""";

    /** Words are cut into stems once, for the passages; those of a part are put together from them. */
    private static final String WRITE = """
            with given as (
                select * from unnest(?::uuid[], ?::int[], ?::text[], ?::int[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[])
                    as given (speech_id, revision, config, part, turn, piece, text, folded, vector)
            ), passages as materialized (
                select *, setweight(coalesce(vector::tsvector, to_tsvector(('pg_catalog.' || config)::regconfig, folded)),
                                    (case turn when 0 then 'A' else 'D' end)::"char") as words
                from given
            ), written as (
                insert into search_passage (speech_id, turn, piece, config, text, words)
                select speech_id, turn, piece, config, text, words from passages where folded <> ''
            )
            insert into search_text (speech_id, part, revision, config, words)
            select speech_id, part, revision, config, search_words(words order by turn, piece)
            from passages group by speech_id, part, revision, config""";

    private final List<String> speeches = new ArrayList<>();
    private final List<Integer> revisions = new ArrayList<>();
    private final List<String> configs = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private final List<Integer> turns = new ArrayList<>();
    private final List<Integer> pieces = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();
    private final List<@Nullable String> vectors = new ArrayList<>();

    private IndexRows() {}

    static <E extends Exception> void replace(
            Asking<E> asking,
            Statement<E> database,
            Configurations configurations,
            Stems stems,
            Collection<Searchable> speeches)
            throws E {
        if (speeches.isEmpty()) {
            return;
        }
        erase(database, speeches.stream().map(Searchable::id).toList());
        Map<String, List<Searchable>> byConfig = speeches.stream()
                .collect(Collectors.groupingBy(
                        each -> configurations.of(each.text().language())));
        var rows = new IndexRows();
        for (Map.Entry<String, List<Searchable>> each : byConfig.entrySet()) {
            int from = rows.folded.size();
            each.getValue()
                    .forEach(speech ->
                            speech.text().passages().forEach(passage -> rows.add(speech, each.getKey(), passage)));
            rows.vectors.addAll(stems.vectors(asking, each.getKey(), rows.folded.subList(from, rows.folded.size())));
        }
        rows.write(database);
    }

    static <E extends Exception> void erase(Statement<E> database, Collection<UUID> speeches) throws E {
        List<String> ids = speeches.stream().map(UUID::toString).toList();
        database.change(FORGET, ids, ids);
    }

    private void add(Searchable speech, String config, Passage passage) {
        speeches.add(speech.id().toString());
        revisions.add(speech.revision());
        configs.add(config);
        parts.add(passage.part());
        turns.add(passage.turn());
        pieces.add(passage.piece());
        texts.add(passage.text());
        folded.add(passage.folded());
    }

    private <E extends Exception> void write(Statement<E> database) throws E {
        database.change(
                WRITE,
                speeches,
                numbers(revisions),
                configs,
                numbers(parts),
                numbers(turns),
                numbers(pieces),
                texts,
                folded,
                vectors);
    }

    private static Integer[] numbers(List<Integer> numbers) {
        return numbers.toArray(Integer[]::new);
    }
}
