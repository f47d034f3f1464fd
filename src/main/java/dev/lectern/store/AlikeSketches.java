package dev.lectern.store;

import dev.lectern.likeness.Sketch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which texts of a batch are likely to be the same, by what their sketches have in common. */
final class AlikeSketches {

    private AlikeSketches() {}

    /**
     * Looks at each with all before it.
     *
     * @return for each in order, the numbers of the earlier ones with which it has enough in common, in order
     */
    static List<Set<Integer>> before(List<Sketch> sketches) {
        Map<Integer, List<Integer>> holders = new HashMap<>();
        List<Set<Integer>> likely = new ArrayList<>();
        for (int n = 0; n < sketches.size(); n++) {
            Sketch own = sketches.get(n);
            Map<Integer, Integer> shared = new HashMap<>();
            for (Integer value : own.values()) {
                List<Integer> others = holders.computeIfAbsent(value, any -> new ArrayList<>());
                others.forEach(other -> shared.merge(other, 1, Integer::sum));
                others.add(n);
            }
            shared.values().removeIf(common -> common < own.enough());
            likely.add(new TreeSet<>(shared.keySet()));
        }
        return likely;
    }
}
