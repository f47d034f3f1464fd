package dev.lectern.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Splits a list into rounds, so that each round has a key at most once and what has the same key keeps its order. */
final class Rounds {

    private Rounds() {}

    static <T> List<List<T>> of(List<T> all, Function<T, String> key) {
        List<List<T>> rounds = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (T one : all) {
            int round = seen.merge(key.apply(one), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(one);
        }
        return rounds;
    }
}
