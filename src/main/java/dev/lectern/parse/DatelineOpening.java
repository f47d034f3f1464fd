package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The place of a dateline that has more words than the name: {@code Done at Brussels}, {@code Speech | Brussels}. */
final class DatelineOpening {

    private static final int MOST_WORDS = 2;
    private static final String BETWEEN = "|·•";

    private DatelineOpening() {}

    /** The name behind the words that open the line; null when none open it or no name follows. */
    static @Nullable String place(String head) {
        List<Word> words = Word.of(head);
        for (int i = Math.min(MOST_WORDS, words.size() - 1); i > 0; i--) {
            String opening =
                    head.substring(words.get(0).start(), words.get(i - 1).end());
            String name = head.substring(words.get(i).start());
            boolean named = List.of(name.split(", ", -1)).stream()
                    .allMatch(part -> PlaceTail.isPlace(part) || KnownPlaces.isRegion(part));
            if (named && Vocabulary.DATELINE_OPENINGS.has(opening.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
        return null;
    }

    /** The one cell of a line such as {@code Speech | Brussels} that is no rubric; empty when all are, else null. */
    static @Nullable String placeAmongCells(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int i = 1; i + 1 < line.length(); i++) {
            if (BETWEEN.indexOf(line.charAt(i)) >= 0 && line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' ') {
                cells.add(line.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (from == 0) {
            return null;
        }
        cells.add(line.substring(from).strip());
        cells.removeIf(cell -> Vocabulary.RUBRICS.has(cell) || KindOfSpeech.named(cell) != null);
        if (cells.isEmpty()) {
            return "";
        }
        return cells.size() == 1 && PlaceTail.isPlace(cells.get(0)) ? cells.get(0) : null;
    }
}
