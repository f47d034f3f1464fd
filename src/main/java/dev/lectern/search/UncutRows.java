package dev.lectern.search;

import dev.lectern.sql.Statements;
import java.util.ArrayList;
import java.util.List;

/** Rows of the search of texts that PostgreSQL must cut into stems itself, because it takes some of their words for several. */
final class UncutRows {

    /** Words are cut into stems once, for the passages; those of a part are put together from them. */
    private static final String WRITE = """
            with passages as materialized (
                select given.*, setweight(to_tsvector(('pg_catalog.' || config)::regconfig, folded), weight::"char") as words
                from unnest(?::uuid[], ?::int[], ?::text[], ?::int[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[])
                    as given (speech_id, revision, config, part, turn, piece, weight, text, folded)
            ), written as (
                insert into search_passage (speech_id, turn, piece, config, text, words)
                select speech_id, turn, piece, config, text, words from passages where folded <> ''
            )
            insert into search_text (speech_id, part, revision, config, words, pairs)
            select speech_id, part, revision, config, search_words(words order by turn, piece), ''
            from passages group by speech_id, part, revision, config""";

    private final List<String> speeches = new ArrayList<>();
    private final List<Integer> revisions = new ArrayList<>();
    private final List<String> configs = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private final List<Integer> turns = new ArrayList<>();
    private final List<Integer> pieces = new ArrayList<>();
    private final List<String> weights = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    void add(Searchable speech, String config, Passage passage) {
        speeches.add(speech.id().toString());
        revisions.add(speech.revision());
        configs.add(config);
        parts.add(passage.part());
        turns.add(passage.turn());
        pieces.add(passage.piece());
        weights.add(passage.weight().name());
        texts.add(passage.text());
        folded.add(passage.folded());
    }

    <E extends Exception> void write(Statements<E> database) throws E {
        if (!speeches.isEmpty()) {
            database.change(
                    WRITE,
                    speeches,
                    numbers(revisions),
                    configs,
                    numbers(parts),
                    numbers(turns),
                    numbers(pieces),
                    weights,
                    texts,
                    folded);
        }
    }

    private static Integer[] numbers(List<Integer> numbers) {
        return numbers.toArray(Integer[]::new);
    }
}
