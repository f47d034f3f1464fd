package dev.lectern.search;

import dev.lectern.sql.CopiedRows;
import dev.lectern.sql.Statements;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Writes the rows of {@code search_text} and {@code search_passage} of some speeches together. What is said in another language than
 * the speech is found in both: by whole words beside the rest of the speech, and as a part of its own by its own stems.
 */
final class IndexRows {

    private static final String FORGET = """
            with passages as (delete from search_passage where speech_id = any (?::uuid[]))
            delete from search_text where speech_id = any (?::uuid[])""";

    private final CopiedRows texts =
            new CopiedRows("search_text", "speech_id", "part", "revision", "config", "words", "pairs");
    private final CopiedRows passages =
            new CopiedRows("search_passage", "speech_id", "turn", "piece", "config", "text", "words");
    private final UncutRows uncut = new UncutRows();
    private final Configurations configurations;

    private IndexRows(Configurations configurations) {
        this.configurations = configurations;
    }

    /** Writes them in the place of those that there are. */
    static <E extends Exception> void replace(
            Statements<E> database, Configurations configurations, Stems stems, Collection<Searchable> speeches)
            throws E {
        if (!speeches.isEmpty()) {
            erase(database, speeches.stream().map(Searchable::id).toList());
            add(database, configurations, stems, speeches);
        }
    }

    /** Writes them where there are none yet. */
    static <E extends Exception> void add(
            Statements<E> database, Configurations configurations, Stems stems, Collection<Searchable> speeches)
            throws E {
        CutPassages.cut(
                database,
                configurations,
                stems,
                speeches.stream().map(Searchable::text).toList());
        var rows = new IndexRows(configurations);
        speeches.forEach(rows::add);
        database.list(PendingWords.LATER, row -> true);
        database.copy(rows.texts);
        database.copy(rows.passages);
        rows.uncut.write(database);
    }

    static <E extends Exception> void erase(Statements<E> database, Collection<UUID> speeches) throws E {
        List<String> ids = speeches.stream().map(UUID::toString).toList();
        database.change(FORGET, ids, ids);
    }

    private void add(Searchable speech) {
        SearchText text = speech.text();
        CutText cut = text.cut();
        if (cut.isLeftToPostgresql()) {
            String config = configurations.of(text.language());
            text.passages().forEach(passage -> uncut.add(speech, config, passage));
            return;
        }
        for (CutText.CutPassage each : cut.passages()) {
            passages.row()
                    .add(speech.id())
                    .add(each.passage().turn())
                    .add(each.passage().piece())
                    .add(each.config())
                    .add(each.passage().text())
                    .add(each.words());
        }
        for (CutText.Part each : cut.parts()) {
            texts.row()
                    .add(speech.id())
                    .add(each.part())
                    .add(speech.revision())
                    .add(each.config())
                    .add(each.words())
                    .add(each.pairs());
        }
    }
}
