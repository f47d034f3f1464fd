package dev.lectern.search;

import dev.lectern.search.Lexicon.Stem;
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

        Part part(int part, String config, List<Stem> lexicon) {
            return new Part(part, config, words.bytes(lexicon), pairs.bytes());
        }
    }

    /** A passage in the making. */
    private record WrittenPassage(Passage passage, String config, SearchVector words) {}

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
        List<WrittenPassage> passages = new ArrayList<>();
        var lexicon = new Lexicon();
        for (Passage passage : text.passages()) {
            Stem[] words = lexicon(cut.stems(config, passage), lexicon);
            add(words, passage.weight(), own.computeIfAbsent(passage.part(), any -> new Written()));
            if (passage.folded().isEmpty()) {
                continue;
            }
            String its = cut.config(text, passage);
            if (!its.equals(config)) {
                words = lexicon(cut.stems(its, passage), lexicon);
                add(
                        words,
                        passage.weight(),
                        foreign.computeIfAbsent(new Foreign(passage.part(), its), any -> new Written()));
            }
            var vector = new SearchVector();
            add(words, passage.weight(), vector, null);
            passages.add(new WrittenPassage(passage, its, vector));
        }
        List<Stem> sorted = lexicon.sorted();
        List<Part> parts = new ArrayList<>();
        own.forEach((part, written) -> parts.add(written.part(part, config, sorted)));
        foreign.forEach((part, written) -> parts.add(written.part(parts.size(), part.config(), sorted)));
        return new CutText(
                parts,
                passages.stream()
                        .map(each -> new CutPassage(
                                each.passage(), each.config(), each.words().bytes(sorted)))
                        .toList());
    }

    /** Each in the lexicon; null for a word that is left out. */
    private static @Nullable Stem[] lexicon(List<String> stems, Lexicon lexicon) {
        var found = new @Nullable Stem[stems.size()];
        for (int i = 0; i < found.length; i++) {
            String stem = stems.get(i);
            found[i] = stem.equals(Stems.NOTHING) ? null : lexicon.of(stem);
        }
        return found;
    }

    /**
     * Whether PostgreSQL takes some of its words for several, and must cut it itself: all of it in the language of the speech, as parts of
     * an uncut text cannot be kept within the limits of a vector.
     */
    boolean isLeftToPostgresql() {
        return parts.isEmpty();
    }

    private static void add(@Nullable Stem[] words, Weight weight, Written part) {
        add(words, weight, part.words(), part.pairs());
    }

    private static void add(@Nullable Stem[] words, Weight weight, SearchVector vector, @Nullable PairFilter pairs) {
        int place = vector.last(); // as PostgreSQL joins two vectors
        for (Stem stem : words) {
            place++;
            if (stem != null) {
                vector.add(stem, place, weight);
                if (pairs != null) {
                    pairs.add(stem.text(), place);
                }
            }
        }
    }
}
