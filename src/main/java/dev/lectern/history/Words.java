package dev.lectern.history;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.lectern.history.Segment.Fate;
import java.util.ArrayList;
import java.util.List;

/** Compares two texts word by word, in any script: word boundaries are those of Unicode (UAX #29), as ICU knows them. */
final class Words {

    private Words() {}

    /** The stretches of both texts in order; what went stands before what came in its place. */
    static List<Segment> compare(List<String> old, List<String> young, Effort effort) {
        var segments = new ArrayList<Segment>();
        int kept = 0;
        for (Gap gap : Gap.between(old, young, effort)) {
            add(segments, Fate.KEPT, old.subList(kept, gap.oldFrom()));
            add(segments, Fate.REMOVED, old.subList(gap.oldFrom(), gap.oldTo()));
            add(segments, Fate.ADDED, young.subList(gap.youngFrom(), gap.youngTo()));
            kept = gap.oldTo();
        }
        add(segments, Fate.KEPT, old.subList(kept, old.size()));
        return segments;
    }

    private static void add(List<Segment> segments, Fate fate, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            segments.add(new Segment(fate, text));
        }
    }

    static List<String> split(String text) {
        var words = new ArrayList<String>();
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }
}
