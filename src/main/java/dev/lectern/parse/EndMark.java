package dev.lectern.parse;

import java.util.Locale;
import java.util.Set;

/** What publishers print below the last word of a text: {@code ENDS}, {@code [End of interview]}, {@code * * *}. */
final class EndMark {

    private static final int LONGEST = 40;

    private static final Set<String> WORDS = Set.of(
            "end",
            "ends",
            "end of transcript",
            "end transcript",
            "transcript ends",
            "end of interview",
            "end of speech",
            "end of statement",
            "end of press conference",
            "end of briefing",
            "end of text",
            "fin",
            "ende");

    private EndMark() {}

    static boolean is(String text) {
        return text.length() <= LONGEST && WORDS.contains(bare(text).toLowerCase(Locale.ROOT));
    }

    /** Whether the line holds nothing but signs. */
    static boolean isRule(String text) {
        return text.length() <= LONGEST && text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
