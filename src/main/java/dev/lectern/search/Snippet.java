package dev.lectern.search;

import dev.lectern.search.Hit.Stretch;
import java.util.ArrayList;
import java.util.List;

/** The piece of a passage in which most of what was asked stands together. */
final class Snippet {

    /** Characters around the words that were found. */
    static final int LENGTH = 240;

    /** Characters before the first of them. */
    private static final int LEAD = 60;

    private static final String CUT = "…";

    private Snippet() {}

    /**
     * Cuts it out.
     *
     * @param text the passage
     * @param found words in it that were asked for, in order
     */
    static List<Stretch> of(String text, List<Word> found) {
        int from = found.isEmpty() ? 0 : start(text, found);
        int to = Math.min(text.length(), from + LENGTH);
        if (to < text.length()) {
            to = shorter(text, from, to);
        }
        var stretches = new ArrayList<Stretch>();
        add(stretches, from > 0 ? CUT : "", false);
        int at = from;
        for (Word word : found) {
            if (word.end() > to || word.start() < from) {
                continue;
            }
            add(stretches, text.substring(at, Math.max(at, word.start())), false);
            add(stretches, text.substring(Math.max(at, word.start()), Math.max(at, word.end())), true);
            at = Math.max(at, word.end());
        }
        add(stretches, text.substring(at, to), false);
        add(stretches, to < text.length() ? CUT : "", false);
        return stretches;
    }

    /** A little before the word from which on most others are near. */
    private static int start(String text, List<Word> found) {
        int best = 0;
        int most = 0;
        int last = 0;
        for (int i = 0; i < found.size(); i++) {
            int limit = found.get(i).start() + LENGTH - LEAD;
            last = Math.max(last, i);
            while (last < found.size() && found.get(last).end() <= limit) {
                last++;
            }
            if (last - i > most) {
                most = last - i;
                best = i;
            }
        }
        int first = found.get(best).start();
        int from = Math.max(0, Math.min(first - LEAD, text.length() - LENGTH));
        while (from > 0 && from < first && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        return from;
    }

    private static int shorter(String text, int from, int to) {
        for (int i = to; i > from + LENGTH - LEAD; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    private static void add(List<Stretch> stretches, String text, boolean match) {
        if (text.isEmpty()) {
            return;
        }
        String line = text.replace('\n', ' ');
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.match() == match) {
            stretches.set(stretches.size() - 1, new Stretch(last.text() + line, match));
        } else {
            stretches.add(new Stretch(line, match));
        }
    }
}
