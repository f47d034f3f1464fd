package dev.lectern.history;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.lectern.history.Segment.Fate;
import java.util.ArrayList;
import java.util.List;

/** Compares two texts word by word, in any script: word boundaries are those of Unicode (UAX #29), as ICU knows them. */
final class Words {

    /** Beyond so many pairs of words the comparison could take seconds; the texts are then told apart as wholes. */
    private static final long MOST_PAIRS = 4_000_000;

    private Words() {}

    /** The stretches of both texts in order; what went stands before what came in its place. */
    static List<Segment> compare(String before, String after) {
        List<String> old = split(before);
        List<String> young = split(after);
        var segments = new ArrayList<Segment>();
        if ((long) old.size() * young.size() > MOST_PAIRS && !before.equals(after)) {
            add(segments, Fate.REMOVED, List.of(before));
            add(segments, Fate.ADDED, List.of(after));
            return segments;
        }
        int kept = 0;
        for (Gap gap : Gap.between(old, young)) {
            add(segments, Fate.KEPT, old.subList(kept, gap.oldFrom()));
            add(segments, Fate.REMOVED, old.subList(gap.oldFrom(), gap.oldTo()));
            add(segments, Fate.ADDED, young.subList(gap.youngFrom(), gap.youngTo()));
            kept = gap.oldTo();
        }
        add(segments, Fate.KEPT, old.subList(kept, old.size()));
        return segments;
    }

    /** How much of two texts is the same, from 0 to 1, by the words they share. */
    static double likeness(String before, String after) {
        int kept = 0;
        int all = 0;
        for (Segment segment : compare(before, after)) {
            int length = segment.text().length();
            all += segment.fate() == Fate.KEPT ? 2 * length : length;
            kept += segment.fate() == Fate.KEPT ? 2 * length : 0;
        }
        return all == 0 ? 1 : (double) kept / all;
    }

    private static void add(List<Segment> segments, Fate fate, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            segments.add(new Segment(fate, text));
        }
    }

    private static List<String> split(String text) {
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
