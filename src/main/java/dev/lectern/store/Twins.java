package dev.lectern.store;

import dev.lectern.likeness.Likeness;
import dev.lectern.likeness.Sketch;
import dev.lectern.likeness.SpeechText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the speeches that new texts already are: one look-up in the index of sketches for all of them, then a comparison with those
 * few that are likely. Joins the caller's transaction; what others are storing just now is not seen, and is put together afterwards.
 */
@Singleton
public class Twins {

    /** So many of the most alike are compared. */
    private static final int MOST = 4;

    /**
     * Of a sketch, so many values are looked up, and so many of them common to be likely: of two texts with two fifths of their values
     * in common, 98 in 100 pass, and the others are put together afterwards.
     */
    private static final int LOOKED_UP = 12;

    private static final int COMMON = 2;

    private final Sketches sketches;
    private final CurrentTexts texts;

    Twins(Sketches sketches, CurrentTexts texts) {
        this.sketches = sketches;
        this.texts = texts;
    }

    /** What a new text is already. */
    public sealed interface Twin {

        /**
         * A stored speech.
         *
         * @param id its id; never that of a speech that was merged into another
         * @param state {@code available}, {@code withdrawn} or {@code erased}
         */
        record Known(UUID id, String state) implements Twin {}

        /**
         * A text of the same batch, which becomes the speech.
         *
         * @param n which one
         */
        record Earlier(int n) implements Twin {}
    }

    /**
     * Finds them. Nothing is locked: who goes on to change a speech locks its row first, and looks at its state again.
     *
     * @param candidates new texts, the one that is to be announced before its copies first
     * @return for each in order, what it is already; empty for a speech that is new
     */
    public List<Optional<Twin>> of(List<SpeechText> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Sketch> own = candidates.stream().map(SpeechText::sketch).toList();
        Map<Integer, List<UUID>> likely = likely(own);
        Map<UUID, CurrentTexts.Current> known = texts.of(
                likely.values().stream().flatMap(List::stream).distinct().toList());
        List<Set<Integer>> earlier = AlikeSketches.before(own);
        List<Optional<Twin>> twins = new ArrayList<>();
        for (int n = 0; n < candidates.size(); n++) {
            SpeechText candidate = candidates.get(n);
            Optional<Twin> stored = likely.getOrDefault(n, List.of()).stream()
                    .map(known::get)
                    .filter(current -> current != null && current.tells(candidate))
                    .findFirst()
                    .map(current -> new Twin.Known(current.id(), current.state()));
            twins.add(stored.isPresent() ? stored : earlier(n, earlier.get(n), candidates, twins));
        }
        return List.copyOf(twins);
    }

    private Map<Integer, List<UUID>> likely(List<Sketch> own) {
        List<Sketch> smallest =
                own.stream().map(sketch -> sketch.smallest(LOOKED_UP)).toList();
        int fewest = smallest.stream()
                .mapToInt(sketch -> Math.min(COMMON, sketch.values().size()))
                .min()
                .orElse(COMMON);
        List<Sketches.Like> like = sketches.like(smallest, Math.max(1, fewest));
        Map<UUID, Sketch> whole = like.isEmpty()
                ? Map.of()
                : sketches.of(like.stream().map(Sketches.Like::speechId).collect(Collectors.toSet()));
        Map<Integer, List<UUID>> likely = new HashMap<>();
        for (Sketches.Like each : like) {
            Sketch sketch = own.get(each.n());
            List<UUID> found = likely.computeIfAbsent(each.n(), n -> new ArrayList<>());
            if (found.size() < MOST && sketch.shared(whole.get(each.speechId())) >= sketch.enough()) {
                found.add(each.speechId());
            }
        }
        return likely;
    }

    private static Optional<Twin> earlier(
            int n, Set<Integer> likely, List<SpeechText> candidates, List<Optional<Twin>> before) {
        for (int i : likely) {
            if (candidates.get(n).to(candidates.get(i)) == Likeness.SAME) {
                return Optional.of(before.get(i).orElseGet(() -> new Twin.Earlier(i)));
            }
        }
        return Optional.empty();
    }
}
