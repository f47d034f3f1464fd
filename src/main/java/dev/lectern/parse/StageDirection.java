package dev.lectern.parse;

/** Words of whoever wrote the text down, in brackets: {@code (Applause.)}, {@code (via interpreter)}. */
final class StageDirection {

    private static final String OPENING = "([（【";
    private static final String CLOSING = ")]）】";
    private static final int LONGEST = 80;

    private StageDirection() {}

    /** Whether the whole line is one pair of brackets. */
    static boolean is(String text) {
        int kind = text.length() < 3 ? -1 : OPENING.indexOf(text.charAt(0));
        return kind >= 0 && text.indexOf(CLOSING.charAt(kind)) == text.length() - 1;
    }

    static String words(String text) {
        return text.substring(1, text.length() - 1).strip();
    }

    /** Whether the text begins with a bracket that says that these are the words of an interpreter. */
    static boolean saysInterpreted(String text) {
        int kind = text.isEmpty() ? -1 : OPENING.indexOf(text.charAt(0));
        int close = kind < 0 ? -1 : text.indexOf(CLOSING.charAt(kind));
        return close > 0 && close <= LONGEST && isInterpreted(text.substring(1, close));
    }

    /** Whether the words speak of an interpreter or a translation. */
    static boolean isInterpreted(String words) {
        String lower = KindOfSpeech.folded(words);
        return Vocabulary.INTERPRETED.words().stream().anyMatch(lower::contains);
    }
}
