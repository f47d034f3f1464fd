package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A label of a fact and its value: {@code Venue: Selby}, {@code Publié le 4 mai 2020}, or the label alone, with the value
 * on the next line.
 *
 * @param mark what the value is
 * @param value empty when the line holds the label alone
 */
record FactLabel(Block.Mark mark, String value) {

    private static final int MOST_WORDS = 4;

    /** Whether day or month comes first does not matter for whether a date stands there at all. */
    private static final Locale ANY = Locale.FRENCH;

    /** The label at the start of the line; null when none stands there. */
    static @Nullable FactLabel of(String line) {
        String label = TurnLabel.beforeColon(line);
        String meaning = label == null ? "" : Vocabulary.FACT_LABELS.meaning(label);
        if (!meaning.isEmpty()) {
            return new FactLabel(
                    Block.Mark.valueOf(meaning),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        List<Word> words = Word.of(line);
        for (int i = Math.min(MOST_WORDS, words.size()); i > 0; i--) {
            int end = words.get(i - 1).end();
            meaning = Vocabulary.FACT_LABELS.meaning(line.substring(words.get(0).start(), end));
            if (meaning.isEmpty()) {
                continue;
            }
            Block.Mark mark = Block.Mark.valueOf(meaning);
            String value = line.substring(end).strip();
            boolean alone = value.isEmpty() && mark != Block.Mark.PERSON && mark != Block.Mark.EVENT;
            boolean dated = isOfDate(mark) && startsWithDate(value);
            if (alone || dated) {
                return new FactLabel(mark, value);
            }
        }
        return null;
    }

    private static boolean isOfDate(Block.Mark mark) {
        return mark == Block.Mark.DATE || mark == Block.Mark.PUBLISHED || mark == Block.Mark.UPDATED;
    }

    /** Nothing but the name of a day and small words may stand between such a label and its date. */
    private static boolean startsWithDate(String value) {
        DateReader.Found date = DateReader.first(value, ANY);
        if (date == null) {
            return false;
        }
        String between = value.substring(0, date.start());
        return between.isBlank()
                || Word.of(between).stream()
                        .allMatch(word -> MetaLine.isOnlyDateOrTime(word.text() + " 1")
                                || word.text().length() < 2);
    }
}
