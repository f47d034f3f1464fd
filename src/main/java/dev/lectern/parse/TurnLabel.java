package dev.lectern.parse;

import org.jspecify.annotations.Nullable;

/**
 * What is printed before a turn: {@code Question:}, {@code Sergey Lavrov:}, {@code Pregunta.-}.
 *
 * @param text without its colon
 * @param rest the words behind it; empty when the label stands on a line of its own
 * @param bold whether the page sets the label apart from the text
 */
record TurnLabel(String text, String rest, boolean bold) {

    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 8;

    /** The words before the first colon of a line, if they could be a label at all. */
    static @Nullable String beforeColon(String text) {
        int end = end(text);
        return end < 0 ? null : text.substring(0, end).strip();
    }

    /** Whether the block begins with a label whatever the rest of the page looks like. */
    static boolean isCertain(Block block) {
        TurnLabel label = of(block);
        if (label == null) {
            return false;
        }
        return label.hasMeaning() || (label.bold && Word.of(label.text).size() > 1);
    }

    /** The label of the block, if what stands there has the form of one; the page decides whether it is. */
    static @Nullable TurnLabel of(Block block) {
        String text = block.text();
        boolean alone = block.has(Block.Mark.PERSON) && text.length() <= LONGEST && !block.endsAsSentence();
        if (alone && text.indexOf(':') < 0) {
            return new TurnLabel(text, "", true);
        }
        String label = beforeColon(text);
        if (label == null || Vocabulary.NOT_LABELS.has(label) || Vocabulary.FACT_LABELS.has(label)) {
            return null;
        }
        int after = behind(text, end(text));
        boolean bold = block.lead() >= label.length() && block.lead() <= after;
        return new TurnLabel(label, text.substring(after).strip(), bold);
    }

    /** The label without what stands in brackets behind it. */
    String base() {
        int bracket = text.indexOf('(');
        return bracket > 0 ? text.substring(0, bracket).strip() : text;
    }

    /** What stands in brackets behind the label; empty when nothing does. */
    String bracketed() {
        int open = text.indexOf('(');
        int close = text.indexOf(')', Math.max(open, 0));
        return open > 0 && close > open ? text.substring(open + 1, close).strip() : "";
    }

    /** Whether the label is a word for a sort of turn, not for a person. */
    boolean hasMeaning() {
        return !meaning().isEmpty();
    }

    /** Name of the {@link dev.lectern.speech.TurnKind}; empty when the label names somebody. */
    String meaning() {
        String base = base();
        // A single small letter is a word of the text, not a label.
        return base.length() == 1 && !Character.isUpperCase(base.charAt(0)) ? "" : Vocabulary.LABELS.meaning(base);
    }

    private static int end(String text) {
        int limit = Math.min(text.length(), LONGEST);
        for (int i = 1; i < limit; i++) {
            char c = text.charAt(i);
            boolean stopDash = c == '.' && i + 1 < text.length() && "-–—".indexOf(text.charAt(i + 1)) >= 0;
            if (stopDash || c == ':') {
                int after = behind(text, i);
                boolean apart = after >= text.length() || CleanText.isSpace(text.charAt(after));
                return apart && couldBeLabel(text.substring(0, i).strip()) ? i : -1;
            }
            if (c == '?' || c == '!' || c == ';' || c == '"' || c == '“') {
                return -1;
            }
        }
        return -1;
    }

    private static int behind(String text, int end) {
        return text.charAt(end) == '.' ? end + 2 : end + 1;
    }

    private static boolean couldBeLabel(String label) {
        if (label.isEmpty()
                || !Character.isLetter(label.codePointAt(0))
                || Character.isLowerCase(label.codePointAt(0))) {
            return false;
        }
        return Word.of(label).size() <= MOST_WORDS;
    }
}
