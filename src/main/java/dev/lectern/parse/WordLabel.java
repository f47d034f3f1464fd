package dev.lectern.parse;

import org.jspecify.annotations.Nullable;

/** A word for a question or an answer with a sign that parts no names: {@code Q.}, {@code A1.}, {@code Q/}, {@code R)}. */
final class WordLabel {

    private static final int LONGEST = 20;
    private static final String SIGNS = "./)>";

    private WordLabel() {}

    /** The label and the words behind it; null when the line begins with none. */
    static @Nullable TurnLabel of(String text) {
        int limit = Math.min(text.length() - 1, LONGEST);
        for (int i = 1; i < limit; i++) {
            char c = text.charAt(i);
            if (SIGNS.indexOf(c) < 0) {
                continue;
            }
            String label = text.substring(0, i);
            String meaning = Vocabulary.LABELS.meaning(AskerLabel.of(label).word());
            boolean asks = meaning.equals("QUESTION") || meaning.equals("ANSWER");
            boolean apart = CleanText.isSpace(text.charAt(i + 1));
            boolean capital = Character.isUpperCase(text.charAt(0));
            // Words have a stop behind them; the other signs stand behind letters only.
            boolean letter = label.length() == 1 || Character.isDigit(label.charAt(1));
            if (asks && apart && capital && (letter || c == '.')) {
                return new TurnLabel(label, text.substring(i + 1).strip(), TurnLabel.Form.WORD, false);
            }
            return null;
        }
        return null;
    }
}
