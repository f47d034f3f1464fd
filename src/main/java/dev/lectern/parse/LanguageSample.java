package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;

/** Pieces of a text, spread over all of it, so that each language of a page counts by the room that it takes. */
final class LanguageSample {

    private static final int PIECES = 8;
    private static final int LENGTH = 240;

    private LanguageSample() {}

    /** At most eight; one when the text is short. */
    static List<String> of(List<String> paragraphs) {
        long total = 0;
        for (String paragraph : paragraphs) {
            total += paragraph.length();
        }
        if (total <= 2 * LENGTH) {
            return List.of(String.join("\n", paragraphs));
        }
        int count = (int) Math.min(PIECES, total / LENGTH);
        List<String> pieces = new ArrayList<>();
        long before = 0;
        for (String paragraph : paragraphs) {
            // Every piece lies in one paragraph, the one over its place in the text.
            while (pieces.size() < count
                    && (2L * pieces.size() + 1) * total < 2L * count * (before + paragraph.length())) {
                long place = (2L * pieces.size() + 1) * total / (2L * count) - before;
                int start = (int) Math.max(0, Math.min(place, (long) paragraph.length() - LENGTH));
                pieces.add(paragraph.substring(start, Math.min(paragraph.length(), start + LENGTH)));
            }
            before += paragraph.length();
        }
        return pieces;
    }
}
