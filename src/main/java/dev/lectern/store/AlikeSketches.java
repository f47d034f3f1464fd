package dev.lectern.store;

import dev.lectern.likeness.Sketch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the texts of a batch have in common, by their sketches. */
final class AlikeSketches {

    private AlikeSketches() {}

    /**
     * Compares each with all before it.
     *
     * @return for each in order, how many values it has in common with earlier ones: those with any, by their numbers, in order
     */
    static List<SortedMap<Integer, Integer>> shared(List<Sketch> sketches) {
        Map<Integer, List<Integer>> holders = new HashMap<>();
        List<SortedMap<Integer, Integer>> shared = new ArrayList<>();
        for (int n = 0; n < sketches.size(); n++) {
            SortedMap<Integer, Integer> common = new TreeMap<>();
            for (Integer value : sketches.get(n).values()) {
                List<Integer> others = holders.computeIfAbsent(value, any -> new ArrayList<>());
                others.forEach(other -> common.merge(other, 1, Integer::sum));
                others.add(n);
            }
            shared.add(common);
        }
        return shared;
    }
}
