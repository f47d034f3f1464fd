package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or a number in a line, for reading dates.
 *
 * @param text the characters; digits of any script as ASCII
 * @param number the value, -1 for a word
 * @param start index of the first character
 * @param end index behind the last
 */
record DateToken(String text, int number, int start, int end) {

    private static final int MOST_DIGITS = 4;

    static List<DateToken> of(String line) {
        List<DateToken> tokens = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            int start = i;
            if (Character.isDigit(c)) {
                int value = 0;
                while (i < line.length() && Character.isDigit(line.charAt(i))) {
                    value = i - start < MOST_DIGITS
                            ? value * 10 + Character.digit(line.charAt(i), 10)
                            : Integer.MAX_VALUE;
                    i++;
                }
                tokens.add(new DateToken(line.substring(start, i), value, start, i));
            } else if (Character.isIdeographic(c)) {
                i++;
                tokens.add(new DateToken(String.valueOf(c), -1, start, i));
            } else if (Character.isLetter(c)) {
                while (i < line.length() && isInWord(line.charAt(i))) {
                    i++;
                }
                tokens.add(new DateToken(line.substring(start, i), -1, start, i));
            } else {
                i++;
            }
        }
        return tokens;
    }

    boolean isWord() {
        return number < 0;
    }

    boolean isDigits() {
        return number >= 0;
    }

    /** A Chinese character; each is a token of its own. */
    boolean isIdeograph() {
        return number < 0 && text.length() == 1 && Character.isIdeographic(text.charAt(0));
    }

    /** Years of an era have up to three figures. */
    boolean isEraYear() {
        return text.length() < MOST_DIGITS && number >= 1;
    }

    boolean isYear() {
        return text.length() == MOST_DIGITS && number >= 1800 && number <= 2100;
    }

    boolean isDay() {
        return text.length() <= 2 && number >= 1 && number <= 31;
    }

    boolean isMonthNumber() {
        return text.length() <= 2 && number >= 1 && number <= 12;
    }

    private static boolean isInWord(char c) {
        return (Character.isLetter(c) && !Character.isIdeographic(c))
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
