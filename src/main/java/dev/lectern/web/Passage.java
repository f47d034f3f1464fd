package dev.lectern.web;

import dev.lectern.speech.Repair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a paragraph: plain, or a word that was repaired.
 *
 * @param text what is shown
 * @param other what stands in its place in the other form of the text; null for plain text
 */
record Passage(String text, @Nullable String other) {

    /**
     * A paragraph in stretches.
     *
     * @param paragraph the repaired text
     * @param repairs the repairs of this paragraph
     * @param published whether to show it as it was published
     */
    static List<Passage> of(String paragraph, List<Repair> repairs, boolean published) {
        var passages = new ArrayList<Passage>();
        int done = 0;
        List<Repair> inOrder =
                repairs.stream().sorted(Comparator.comparingInt(Repair::offset)).toList();
        for (Repair repair : inOrder) {
            int start = repair.offset();
            if (start < done || !paragraph.startsWith(repair.restored(), start)) {
                continue; // it does not stand there, so nothing is put in its place
            }
            plain(passages, paragraph.substring(done, start));
            passages.add(
                    published
                            ? new Passage(repair.found(), repair.restored())
                            : new Passage(repair.restored(), repair.found()));
            done = start + repair.restored().length();
        }
        plain(passages, paragraph.substring(done));
        return passages;
    }

    private static void plain(List<Passage> passages, String text) {
        if (!text.isEmpty()) {
            passages.add(new Passage(text, null));
        }
    }
}
