package dev.lectern.parse;

import org.jspecify.annotations.Nullable;

/**
 * What is printed before a turn: {@code Question:}, {@code Sergey Lavrov:}, {@code Pregunta.-}, {@code Mr. SMITH.}
 *
 * @param text without the sign behind it
 * @param rest the words behind it; empty when the label stands on a line of its own
 * @param form how it is parted from the words
 * @param bold whether the page sets the label apart from the text
 */
record TurnLabel(String text, String rest, Form form, boolean bold) {

    private static final int SHORT = 4;

    /** How a page parts a label from the words behind it. */
    enum Form {
        /** {@code Question:}, also with a full-width colon. */
        COLON,
        /** {@code PERIODISTA.-} */
        STOP_DASH,
        /** {@code La ministre – } */
        DASH,
        /** {@code Mr. SMITH. } */
        STOP,
        /** {@code （記者）} */
        BRACKETS,
        /** {@code ○水野長官} and words. */
        CIRCLE,
        /** {@code Q. }, {@code A1. }, {@code Q/ } */
        WORD,
        /** {@code Q } and words. */
        LETTER,
        /** Bold words and no sign at all. */
        TYPE,
        /** The whole line is the label. */
        LINE
    }

    /** The words before the first colon of a line, if they could be a label at all. */
    static @Nullable String beforeColon(String text) {
        return LabelReader.beforeColon(text);
    }

    /** Whether the block begins with a label whatever the rest of the page looks like. */
    static boolean isCertain(Block block) {
        TurnLabel label = of(block);
        return label != null && label.isCertain();
    }

    /** The label of the block, if what stands there has the form of one; the page decides whether it is. */
    static @Nullable TurnLabel of(Block block) {
        return LabelReader.read(block);
    }

    /** Whether the words behind the label begin as a sentence does. */
    boolean opensSentence() {
        int first = rest.isEmpty() ? 'x' : rest.codePointAt(0);
        return !Character.isLowerCase(first) && first != ',';
    }

    boolean isShort() {
        return Word.of(base()).size() <= SHORT;
    }

    boolean isCertain() {
        if (form != Form.COLON && form != Form.STOP_DASH && form != Form.BRACKETS && form != Form.CIRCLE) {
            return false;
        }
        return (hasMeaning() && !Vocabulary.WEAK_LABELS.has(word()))
                || (bold && PersonLabel.isPerson(base()) && Character.isUpperCase(base().codePointAt(0)));
    }

    /** The label without what stands in brackets behind it. */
    String base() {
        int bracket = bracket();
        return bracket > 0 ? text.substring(0, bracket).strip() : text;
    }

    /** What stands in brackets behind the label; empty when nothing does. */
    String bracketed() {
        int open = bracket();
        int close = open < 0 ? -1 : text.indexOf(")）]".charAt("(（[".indexOf(text.charAt(open))), open);
        return open > 0 && close > open ? text.substring(open + 1, close).strip() : "";
    }

    private int bracket() {
        for (int i = 1; i < text.length(); i++) {
            if ("(（[".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the label is a word for a sort of turn, not for a person. */
    boolean hasMeaning() {
        return !meaning().isEmpty();
    }

    /** Name of the {@link dev.lectern.speech.TurnKind}; empty when the label names somebody. */
    String meaning() {
        String word = word();
        // A single small letter is a word of the text, not a label.
        return word.length() == 1 && Character.isLowerCase(word.charAt(0)) ? "" : Vocabulary.LABELS.meaning(word);
    }

    /** {@code Question} of {@code Question 2}, {@code Question from Jane Roe}. */
    String word() {
        return AskerLabel.of(base()).word();
    }

    /** Who asks, as the label names him; null when it names nobody. */
    @Nullable
    String asker() {
        String named = AskerLabel.of(base()).name();
        // Reporter (The Herald) gives the house; Question (Jane Roe) the person.
        boolean house = Vocabulary.REPORTERS.has(word()) && bracketed().indexOf(',') < 0;
        return named != null || house ? named : AskerLabel.person(bracketed());
    }
}
