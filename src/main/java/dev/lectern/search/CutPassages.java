package dev.lectern.search;

import dev.lectern.sql.Statements;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The passages of some speeches, cut into stems: each as its speech is, and as its own language is. */
final class CutPassages {

    private final Configurations configurations;

    /** By configuration and words. */
    private final Map<String, Map<String, @Nullable List<String>>> stems = new HashMap<>();

    private CutPassages(Configurations configurations) {
        this.configurations = configurations;
    }

    /**
     * Cuts those of some texts that are not cut yet.
     *
     * @param database asked for stems that are not known
     */
    static <E extends Exception> void cut(
            Statements<E> database, Configurations configurations, Stems stems, Collection<SearchText> texts) throws E {
        List<SearchText> uncut = texts.stream().filter(text -> !text.isCut()).toList();
        CutPassages passages = of(database, configurations, stems, uncut);
        uncut.forEach(text -> text.keep(CutText.of(text, passages)));
    }

    private static <E extends Exception> CutPassages of(
            Statements<E> database, Configurations configurations, Stems stems, Collection<SearchText> texts) throws E {
        var cut = new CutPassages(configurations);
        for (SearchText text : texts) {
            for (Passage passage : text.passages()) {
                cut.wants(cut.config(text), passage);
                cut.wants(cut.config(text, passage), passage);
            }
        }
        for (Map.Entry<String, Map<String, @Nullable List<String>>> each : cut.stems.entrySet()) {
            List<String> folded = List.copyOf(each.getValue().keySet());
            List<@Nullable List<String>> found = stems.of(database, each.getKey(), folded);
            for (int i = 0; i < folded.size(); i++) {
                each.getValue().put(folded.get(i), found.get(i));
            }
        }
        return cut;
    }

    private void wants(String config, Passage passage) {
        stems.computeIfAbsent(config, any -> new HashMap<>()).put(passage.folded(), null);
    }

    /** Name of the configuration of a speech. */
    String config(SearchText text) {
        return configurations.of(text.language());
    }

    /** Name of the configuration of a passage. */
    String config(SearchText text, Passage passage) {
        return passage.language() == null ? config(text) : configurations.of(passage.language());
    }

    /** Whether no word of a passage was left to PostgreSQL. */
    boolean isCut(SearchText text, Passage passage) {
        return found(config(text), passage) != null && found(config(text, passage), passage) != null;
    }

    /** The stem of each word of a passage that is cut. */
    List<String> stems(String config, Passage passage) {
        return Objects.requireNonNull(found(config, passage));
    }

    private @Nullable List<String> found(String config, Passage passage) {
        Map<String, @Nullable List<String>> known = stems.get(config);
        return known == null ? null : known.get(passage.folded());
    }
}
