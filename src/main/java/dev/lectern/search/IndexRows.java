package dev.lectern.search;

import dev.lectern.search.SearchVector.Weight;
import dev.lectern.sql.CopiedRows;
import dev.lectern.sql.Statements;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes the rows of {@code search_text} and {@code search_passage} of some speeches together. What is said in another language than
 * the speech is found in both: by whole words beside the rest of the speech, and as a part of its own by its own stems.
 */
final class IndexRows {

    private static final String FORGET = """
            with passages as (delete from search_passage where speech_id = any (?::uuid[]))
            delete from search_text where speech_id = any (?::uuid[])""";

    /** What is said in another language within a part of a speech. */
    private record Foreign(int part, String config) {}

    private final CopiedRows texts = new CopiedRows("search_text", "speech_id", "part", "revision", "config", "words");
    private final CopiedRows passages =
            new CopiedRows("search_passage", "speech_id", "turn", "piece", "config", "text", "words");
    private final UncutRows uncut = new UncutRows();
    private final CutPassages cut;

    private IndexRows(CutPassages cut) {
        this.cut = cut;
    }

    static <E extends Exception> void replace(
            Statements<E> database, Configurations configurations, Stems stems, Collection<Searchable> speeches)
            throws E {
        if (speeches.isEmpty()) {
            return;
        }
        erase(database, speeches.stream().map(Searchable::id).toList());
        var rows = new IndexRows(CutPassages.of(database, configurations, stems, speeches));
        speeches.forEach(rows::add);
        database.copy(rows.texts);
        database.copy(rows.passages);
        rows.uncut.write(database);
    }

    static <E extends Exception> void erase(Statements<E> database, Collection<UUID> speeches) throws E {
        List<String> ids = speeches.stream().map(UUID::toString).toList();
        database.change(FORGET, ids, ids);
    }

    private void add(Searchable speech) {
        String config = cut.config(speech.text());
        List<Passage> all = speech.text().passages();
        if (!all.stream().allMatch(passage -> cut.isCut(speech.text(), passage))) {
            // All of it in the language of the speech, as parts of an uncut text cannot be kept within the limits of a
            // vector.
            all.forEach(passage -> uncut.add(speech, config, passage));
            return;
        }
        Map<Integer, SearchVector> parts = new LinkedHashMap<>();
        Map<Foreign, SearchVector> foreign = new LinkedHashMap<>();
        for (Passage passage : all) {
            add(
                    cut.stems(config, passage),
                    passage.weight(),
                    parts.computeIfAbsent(passage.part(), any -> new SearchVector()));
            if (passage.folded().isEmpty()) {
                continue;
            }
            String own = cut.config(speech.text(), passage);
            List<String> stems = cut.stems(own, passage);
            if (!own.equals(config)) {
                add(
                        stems,
                        passage.weight(),
                        foreign.computeIfAbsent(new Foreign(passage.part(), own), any -> new SearchVector()));
            }
            var words = new SearchVector();
            add(stems, passage.weight(), words);
            passages.row()
                    .add(speech.id())
                    .add(passage.turn())
                    .add(passage.piece())
                    .add(own)
                    .add(passage.text())
                    .add(words.bytes());
        }
        parts.forEach((part, words) -> add(speech, part, config, words));
        int part = parts.size();
        for (Map.Entry<Foreign, SearchVector> each : foreign.entrySet()) {
            add(speech, part++, each.getKey().config(), each.getValue());
        }
    }

    private void add(Searchable speech, int part, String config, SearchVector words) {
        texts.row()
                .add(speech.id())
                .add(part)
                .add(speech.revision())
                .add(config)
                .add(words.bytes());
    }

    private static void add(List<String> stems, Weight weight, SearchVector vector) {
        int place = vector.last(); // as PostgreSQL joins two vectors
        for (String stem : stems) {
            place++;
            if (!stem.equals(Stems.NOTHING)) {
                vector.add(stem, place, weight);
            }
        }
    }
}
