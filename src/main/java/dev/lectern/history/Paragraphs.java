package dev.lectern.history;

import dev.lectern.history.Segment.Fate;
import java.util.ArrayList;
import java.util.List;

/** Compares the paragraphs of a turn: whole ones first, then word by word those that stand in each other's place. */
final class Paragraphs {

    private Paragraphs() {}

    static List<List<Segment>> compare(List<String> before, List<String> after, Effort effort) {
        var all = new ArrayList<List<Segment>>();
        int kept = 0;
        for (Gap gap : Gap.between(before, after, effort)) {
            before.subList(kept, gap.oldFrom()).forEach(same -> all.add(List.of(new Segment(Fate.KEPT, same))));
            between(
                    all,
                    before.subList(gap.oldFrom(), gap.oldTo()),
                    after.subList(gap.youngFrom(), gap.youngTo()),
                    effort);
            kept = gap.oldTo();
        }
        before.subList(kept, before.size()).forEach(paragraph -> all.add(List.of(new Segment(Fate.KEPT, paragraph))));
        return all;
    }

    private static void between(List<List<Segment>> all, List<String> before, List<String> after, Effort effort) {
        int pairs = Math.min(before.size(), after.size());
        for (int i = 0; i < pairs; i++) {
            all.add(Words.compare(Words.split(before.get(i)), Words.split(after.get(i)), effort));
        }
        before.subList(pairs, before.size()).forEach(gone -> all.add(List.of(new Segment(Fate.REMOVED, gone))));
        after.subList(pairs, after.size()).forEach(come -> all.add(List.of(new Segment(Fate.ADDED, come))));
    }
}
