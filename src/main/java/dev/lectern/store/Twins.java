package dev.lectern.store;

import dev.lectern.likeness.Likeness;
import dev.lectern.likeness.Sketch;
import dev.lectern.likeness.SpeechText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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

    /** Of so many of the most alike the whole sketch is read, as of phrases that many use only some are counted. */
    private static final int LIKELY = 50;

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
     * What was found of new texts.
     *
     * @param twins for each in order, what it is already; empty for a speech that is new
     * @param resembling those that have so much in common with a stored one, or with another of the batch, that they are to be compared
     */
    public record Found(List<Optional<Twin>> twins, Set<Integer> resembling) {

        static final Found NOTHING = new Found(List.of(), Set.of());

        public Found {
            twins = List.copyOf(twins);
            resembling = Set.copyOf(resembling);
        }
    }

    /**
     * Finds them. Nothing is locked: who goes on to change a speech locks its row first, and looks at its state again.
     *
     * @param candidates new texts, the one that is to be announced before its copies first
     */
    public Found of(List<SpeechText> candidates) {
        if (candidates.isEmpty()) {
            return Found.NOTHING;
        }
        List<Sketch> own = candidates.stream().map(SpeechText::sketch).toList();
        List<Sketches.Like> like = like(own);
        Map<Integer, List<UUID>> likely = likely(own, like);
        Map<UUID, CurrentTexts.Current> known = texts.of(
                likely.values().stream().flatMap(List::stream).distinct().toList());
        List<SortedMap<Integer, Integer>> shared = AlikeSketches.shared(own);
        List<Optional<Twin>> twins = new ArrayList<>();
        for (int n = 0; n < candidates.size(); n++) {
            SpeechText candidate = candidates.get(n);
            Optional<Twin> stored = likely.getOrDefault(n, List.of()).stream()
                    .map(known::get)
                    .filter(current -> current != null && current.tells(candidate))
                    .findFirst()
                    .map(current -> new Twin.Known(current.id(), current.state()));
            twins.add(stored.isPresent() ? stored : earlier(n, own.get(n), shared.get(n), candidates, twins));
        }
        return new Found(twins, resembling(like, shared));
    }

    /** The shortest texts have sketches of one value, which must be enough for them. */
    private List<Sketches.Like> like(List<Sketch> own) {
        var none = new Sketch(List.of());
        List<Sketch> shortest = own.stream()
                .map(sketch -> sketch.values().size() < Sketches.RESEMBLING ? sketch : none)
                .toList();
        List<Sketches.Like> like = new ArrayList<>(sketches.like(own, Sketches.RESEMBLING));
        if (!shortest.stream().allMatch(none::equals)) {
            like.addAll(sketches.like(shortest, 1));
        }
        return like;
    }

    private Map<Integer, List<UUID>> likely(List<Sketch> own, List<Sketches.Like> like) {
        Map<Integer, List<UUID>> nearest = new HashMap<>();
        for (Sketches.Like each : like) {
            List<UUID> found = nearest.computeIfAbsent(each.n(), n -> new ArrayList<>());
            if (found.size() < LIKELY) {
                found.add(each.speechId());
            }
        }
        Map<UUID, Sketch> whole = nearest.isEmpty()
                ? Map.of()
                : sketches.of(nearest.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        nearest.replaceAll((n, ids) -> ids.stream()
                .filter(id -> own.get(n).shared(whole.get(id)) >= own.get(n).enough())
                .limit(MOST)
                .toList());
        return nearest;
    }

    private static Optional<Twin> earlier(
            int n,
            Sketch own,
            SortedMap<Integer, Integer> shared,
            List<SpeechText> candidates,
            List<Optional<Twin>> before) {
        for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
            int i = other.getKey();
            if (other.getValue() >= own.enough() && candidates.get(n).to(candidates.get(i)) == Likeness.SAME) {
                return Optional.of(before.get(i).orElseGet(() -> new Twin.Earlier(i)));
            }
        }
        return Optional.empty();
    }

    private static Set<Integer> resembling(List<Sketches.Like> like, List<SortedMap<Integer, Integer>> shared) {
        Set<Integer> resembling = new HashSet<>();
        like.stream().filter(each -> each.shared() >= Sketches.RESEMBLING).forEach(each -> resembling.add(each.n()));
        for (int n = 0; n < shared.size(); n++) {
            for (Map.Entry<Integer, Integer> other : shared.get(n).entrySet()) {
                if (other.getValue() >= Sketches.RESEMBLING) {
                    resembling.add(n);
                    resembling.add(other.getKey());
                }
            }
        }
        return resembling;
    }
}
