package dev.lectern.search;

import dev.lectern.search.SearchVector.Weight;
import dev.lectern.sql.CopiedRows;
import dev.lectern.sql.Statements;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the rows of {@code search_text} and {@code search_passage} of some speeches together. */
final class IndexRows {

    private static final String FORGET = """
            with passages as (delete from search_passage where speech_id = any (?::uuid[]))
            delete from search_text where speech_id = any (?::uuid[])""";

    private final CopiedRows texts = new CopiedRows("search_text", "speech_id", "part", "revision", "config", "words");
    private final CopiedRows passages =
            new CopiedRows("search_passage", "speech_id", "turn", "piece", "config", "text", "words");
    private final UncutRows uncut = new UncutRows();

    private IndexRows() {}

    static <E extends Exception> void replace(
            Statements<E> database, Configurations configurations, Stems stems, Collection<Searchable> speeches)
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
            rows.add(database, each.getKey(), stems, each.getValue());
        }
        database.copy(rows.texts);
        database.copy(rows.passages);
        rows.uncut.write(database);
    }

    static <E extends Exception> void erase(Statements<E> database, Collection<UUID> speeches) throws E {
        List<String> ids = speeches.stream().map(UUID::toString).toList();
        database.change(FORGET, ids, ids);
    }

    private <E extends Exception> void add(
            Statements<E> database, String config, Stems stems, List<Searchable> speeches) throws E {
        List<@Nullable List<String>> cut = stems.of(
                database,
                config,
                speeches.stream()
                        .flatMap(speech -> speech.text().passages().stream())
                        .map(Passage::folded)
                        .toList());
        int from = 0;
        for (Searchable speech : speeches) {
            int to = from + speech.text().passages().size();
            add(speech, config, cut.subList(from, to));
            from = to;
        }
    }

    private void add(Searchable speech, String config, List<@Nullable List<String>> stems) {
        List<Passage> all = speech.text().passages();
        if (stems.contains(null)) {
            all.forEach(passage -> uncut.add(speech, config, passage));
            return;
        }
        var whole = new SearchVector();
        for (int i = 0; i < all.size(); i++) {
            Passage passage = all.get(i);
            var words = new SearchVector();
            add(stems.get(i), passage.weight(), words, whole);
            if (!passage.folded().isEmpty()) {
                passages.row()
                        .add(speech.id())
                        .add(passage.turn())
                        .add(passage.piece())
                        .add(config)
                        .add(passage.text())
                        .add(words.bytes());
            }
            if (i + 1 == all.size() || all.get(i + 1).part() != passage.part()) {
                texts.row()
                        .add(speech.id())
                        .add(passage.part())
                        .add(speech.revision())
                        .add(config)
                        .add(whole.bytes());
                whole = new SearchVector();
            }
        }
    }

    private static void add(@Nullable List<String> stems, Weight weight, SearchVector passage, SearchVector whole) {
        int before = whole.last(); // as PostgreSQL joins two vectors
        int place = 0;
        for (String stem : stems == null ? List.<String>of() : stems) {
            place++;
            if (!stem.equals(Stems.NOTHING)) {
                passage.add(stem, place, weight);
                whole.add(stem, before + place, weight);
            }
        }
    }
}
