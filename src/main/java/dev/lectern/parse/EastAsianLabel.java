package dev.lectern.parse;

/** Labels in scripts without capital letters, where what somebody is stands behind the name: {@code 水野総理}. */
final class EastAsianLabel {

    private static final int LONGEST = 20;

    /** The first Hangul Jamo; below it stand the letters of the West, for which the script need not be looked up. */
    private static final int FIRST_LETTER = 0x1100;

    private static final int LONGEST_ENDING = 4;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 4;

    private EastAsianLabel() {}

    /** Whether the words are written in one of these scripts, and few enough for a label. */
    static boolean isOne(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST
                && isLetter(label.charAt(0))
                && label.chars().allMatch(c -> isLetter(c) || c == ' ' || c == '・');
    }

    /** Whether the words end as the name of somebody or of an office does. */
    static boolean isSomebody(String label) {
        return isOne(label) && !ending(label, Vocabulary.EAST_ASIAN_PEOPLE).isEmpty();
    }

    /** {@code 张三}: as long as a name is; a word may be, too. */
    static boolean couldBeName(String label) {
        return isOne(label) && label.length() >= SHORTEST_NAME && label.length() <= LONGEST_NAME;
    }

    /** {@code 记者} of {@code 新华社记者}; empty when the words end in none that asks. */
    static String asking(String label) {
        String word = isOne(label) ? ending(label, Vocabulary.LABELS) : "";
        return word.length() > 1 && Vocabulary.LABELS.meaning(word).equals("QUESTION") ? word : "";
    }

    private static String ending(String label, Vocabulary words) {
        for (int length = Math.min(LONGEST_ENDING, label.length()); length > 0; length--) {
            String end = label.substring(label.length() - length);
            if (words.has(end)) {
                return end;
            }
        }
        return "";
    }

    private static boolean isLetter(int c) {
        if (c < FIRST_LETTER) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL
                || c == 'ー';
    }
}
