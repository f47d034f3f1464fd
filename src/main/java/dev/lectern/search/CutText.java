package dev.lectern.search;

import dev.lectern.search.SearchVector.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into stems, as the rows of its speech hold it.
 *
 * @param parts rows of {@code search_text}; none of a text that PostgreSQL must cut itself
 * @param passages rows of {@code search_passage}
 */
record CutText(List<Part> parts, List<CutPassage> passages) {

    /**
     * A part of a text, as its speech is or as another language in it is.
     *
     * @param config name of a configuration
     * @param words a {@code tsvector}
     * @param pairs a {@link PairFilter}
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes to be written, never compared by equals
    record Part(int part, String config, byte[] words, byte[] pairs) {}

    /**
     * A passage by its own language.
     *
     * @param words a {@code tsvector}
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes to be written, never compared by equals
    record CutPassage(Passage passage, String config, byte[] words) {}

    /** A part in the making. */
    private record Written(SearchVector words, PairFilter pairs) {

        Written() {
            this(new SearchVector(), new PairFilter());
        }

        Part part(int part, String config) {
            return new Part(part, config, words.bytes(), pairs.bytes());
        }
    }

    /** What is said in another language within a part of a speech. */
    private record Foreign(int part, String config) {}

    CutText {
        parts = List.copyOf(parts);
        passages = List.copyOf(passages);
    }

    /** Puts together what was cut. What is said in another language is found in both, and as a part of its own by its own stems. */
    static CutText of(SearchText text, CutPassages cut) {
        if (!text.passages().stream().allMatch(passage -> cut.isCut(text, passage))) {
            return new CutText(List.of(), List.of());
        }
        String config = cut.config(text);
        Map<Integer, Written> own = new LinkedHashMap<>();
        Map<Foreign, Written> foreign = new LinkedHashMap<>();
        List<CutPassage> passages = new ArrayList<>();
        for (Passage passage : text.passages()) {
            add(
                    cut.stems(config, passage),
                    passage.weight(),
                    own.computeIfAbsent(passage.part(), any -> new Written()));
            if (passage.folded().isEmpty()) {
                continue;
            }
            String its = cut.config(text, passage);
            List<String> stems = cut.stems(its, passage);
            if (!its.equals(config)) {
                add(
                        stems,
                        passage.weight(),
                        foreign.computeIfAbsent(new Foreign(passage.part(), its), any -> new Written()));
            }
            var words = new SearchVector();
            add(stems, passage.weight(), words, null);
            passages.add(new CutPassage(passage, its, words.bytes()));
        }
        List<Part> parts = new ArrayList<>();
        own.forEach((part, written) -> parts.add(written.part(part, config)));
        foreign.forEach((part, written) -> parts.add(written.part(parts.size(), part.config())));
        return new CutText(parts, passages);
    }

    /**
     * Whether PostgreSQL takes some of its words for several, and must cut it itself: all of it in the language of the speech, as parts of
     * an uncut text cannot be kept within the limits of a vector.
     */
    boolean isLeftToPostgresql() {
        return parts.isEmpty();
    }

    private static void add(List<String> stems, Weight weight, Written part) {
        add(stems, weight, part.words(), part.pairs());
    }

    private static void add(List<String> stems, Weight weight, SearchVector vector, @Nullable PairFilter pairs) {
        int place = vector.last(); // as PostgreSQL joins two vectors
        for (String stem : stems) {
            place++;
            if (!stem.equals(Stems.NOTHING)) {
                vector.add(stem, place, weight);
                if (pairs != null) {
                    pairs.add(stem, place);
                }
            }
        }
    }
}
