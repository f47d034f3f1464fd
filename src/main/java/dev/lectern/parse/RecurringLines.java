package dev.lectern.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Running heads in a text that has neither form feeds nor page numbers: a line that comes back at regular distances and
 * mostly cuts a sentence. A label or a refrain comes back too, but where a sentence has ended.
 */
final class RecurringLines {

    private static final int FEWEST = 3;
    private static final int SHORTEST_PAGE = 400;

    private RecurringLines() {}

    static BitSet of(List<PlainLine> lines, WrapWidth width) {
        SentenceCut cut = new SentenceCut(lines, width);
        Map<String, Integer> cuts = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (cut.isAt(i) && RunningHeads.canBe(lines.get(i).text())) {
                cuts.merge(lines.get(i).text(), 1, Integer::sum);
            }
        }
        cuts.values().removeIf(count -> count < 2);
        Map<String, List<Integer>> places = new HashMap<>();
        int[] before = new int[lines.size()];
        int chars = 0;
        for (int i = 0; i < lines.size() && !cuts.isEmpty(); i++) {
            before[i] = chars;
            chars += lines.get(i).text().length();
            if (cuts.containsKey(lines.get(i).text())) {
                places.computeIfAbsent(lines.get(i).text(), text -> new ArrayList<>())
                        .add(i);
            }
        }
        BitSet heads = new BitSet();
        places.forEach((text, found) -> {
            boolean mostly = cuts.getOrDefault(text, 0) * 2 >= found.size();
            if (found.size() >= FEWEST && mostly && isRegular(found, before)) {
                // The first may be the title.
                found.stream()
                        .filter(line -> !line.equals(found.get(0)) || cut.isAt(line))
                        .forEach(heads::set);
            }
        });
        return heads;
    }

    private static boolean isRegular(List<Integer> found, int[] before) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 1; i < found.size(); i++) {
            int distance = before[found.get(i)] - before[found.get(i - 1)];
            least = Math.min(least, distance);
            most = Math.max(most, distance);
        }
        return least >= SHORTEST_PAGE && most <= least * 2;
    }
}
