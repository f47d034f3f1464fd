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

/**
 * Finds the speeches that new texts already are: one look-up in the index of sketches for all of them, then a comparison with those
 * few that are likely. Joins the caller's transaction; what others are storing just now is not seen, and is put together afterwards.
 */
@Singleton
public class Twins {

    /** So many of the most alike are compared. */
    private static final int MOST = 4;

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
        Map<Integer, List<UUID>> likely = new HashMap<>();
        int fewest = own.stream().mapToInt(Sketch::enough).min().orElse(1);
        for (Sketches.Like like : sketches.like(own, fewest)) {
            List<UUID> found = likely.computeIfAbsent(like.n(), n -> new ArrayList<>());
            if (like.shared() >= own.get(like.n()).enough() && found.size() < MOST) {
                found.add(like.speechId());
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
