package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number by which a line may count the pages of a print. Whether it does the other pages tell.
 *
 * @param value the number
 * @param sort what stands beside it
 * @param key the line without the number, the same on every page that is counted so
 */
record PageNumber(int value, Sort sort, String key) {

    /** What stands beside the number. */
    enum Sort {
        /** Nothing but signs: {@code - 12 -}. */
        BARE,
        /** The word page or the number of pages: {@code Seite 3}, {@code 3/9}, {@code Remarks by Jane Roe, page 3}. */
        NAMED,
        /** Both, so that nothing else can be meant: {@code Page 3 of 9}. */
        TOTALLED,
        /** Words of a running head: {@code Remarks by Jane Roe 3}. */
        IN_HEAD
    }

    private static final int LONGEST = 120;
    private static final int MOST_DIGITS = 4;
    private static final String ORNAMENTS = "-\u2010\u2011−–—•·|[](){}~*_«»<>";

    /** A word or a number of the line. */
    private record Token(String text, int start, int end) {

        boolean isNumber() {
            return Character.isDigit(text.charAt(0))
                    && text.length() <= MOST_DIGITS
                    && text.chars().allMatch(Character::isDigit);
        }

        int value() {
            return Integer.parseInt(text);
        }
    }

    /** The numbers of the line that may count pages, the likeliest first; a line may also begin or end with another. */
    static List<PageNumber> of(String line) {
        List<Token> tokens = line.length() > LONGEST ? List.of() : tokens(line);
        if (tokens.isEmpty()) {
            return List.of();
        }
        boolean words = tokens.stream().anyMatch(token -> !token.isNumber());
        if (!words && hasOnlyOrnaments(line)) {
            boolean ofTotal = tokens.size() == 2
                    && line.indexOf('/') > 0
                    && tokens.get(0).value() <= tokens.get(1).value();
            Sort sort = ofTotal ? Sort.NAMED : Sort.BARE;
            return ofTotal || tokens.size() == 1 && line.indexOf('/') < 0
                    ? List.of(at(line, tokens.get(0), sort))
                    : List.of();
        }
        // The last line of a paragraph may be: page 3 of 9.
        return words && !Block.paragraph(line).endsAsSentence() ? amongWords(line, tokens) : List.of();
    }

    private static List<PageNumber> amongWords(String line, List<Token> tokens) {
        List<PageNumber> numbers = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.isNumber()) {
                continue;
            }
            boolean first = i == 0;
            boolean last = i + 1 == tokens.size();
            boolean called = !first && meaning(tokens.get(i - 1)).equals("page");
            int total = total(line, tokens, i);
            boolean whole = (called ? i - 1 : i) == 0 && (total > 0 ? total + 1 == tokens.size() : last);
            boolean before =
                    first && tokens.size() == 2 && meaning(tokens.get(1)).equals("page");
            if (whole && (called || total > 0) || before) {
                boolean certain = called && total > 0 && !Character.isLowerCase(line.charAt(0));
                return List.of(at(line, token, certain ? Sort.TOTALLED : Sort.NAMED));
            }
            if ((called || first || last) && RunningHeads.canBe(line)) {
                numbers.add(at(line, token, called ? Sort.NAMED : Sort.IN_HEAD));
            }
        }
        return numbers;
    }

    /** Index of the number of pages behind the number of the page; 0 when there is none. */
    private static int total(String line, List<Token> tokens, int i) {
        boolean of = i + 2 < tokens.size() && meaning(tokens.get(i + 1)).equals("of");
        boolean stroke = i + 1 < tokens.size()
                && line.substring(tokens.get(i).end(), tokens.get(i + 1).start())
                        .strip()
                        .equals("/");
        int total = of ? i + 2 : stroke ? i + 1 : 0;
        boolean counts = total > 0
                && tokens.get(total).isNumber()
                && tokens.get(i).value() <= tokens.get(total).value();
        return counts ? total : 0;
    }

    private static String meaning(Token token) {
        return Vocabulary.PAGE_WORDS.meaning(token.text());
    }

    private static PageNumber at(String line, Token number, Sort sort) {
        String key = line.substring(0, number.start()) + '#' + line.substring(number.end());
        return new PageNumber(number.value(), sort, CleanText.line(key).toLowerCase(Locale.ROOT));
    }

    /** {@code 12)} with one bracket is of a list. */
    private static boolean hasOnlyOrnaments(String line) {
        if (line.indexOf('(') < 0 != line.indexOf(')') < 0 || line.indexOf('[') < 0 != line.indexOf(']') < 0) {
            return false;
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!Character.isDigit(c) && !CleanText.isSpace(c) && c != '/' && ORNAMENTS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Runs of letters and digits; {@code 79th} and {@code 1.5} are one and no number. */
    private static List<Token> tokens(String line) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            int start = i;
            while (i < line.length() && (BrokenWord.isWord(line.charAt(i)) || isAmidFigure(line, i))) {
                i++;
            }
            if (i > start) {
                tokens.add(new Token(line.substring(start, i), start, i));
            } else {
                i++;
            }
        }
        return tokens;
    }

    private static boolean isAmidFigure(String line, int at) {
        return ".,:".indexOf(line.charAt(at)) >= 0
                && at > 0
                && Character.isDigit(line.charAt(at - 1))
                && at + 1 < line.length()
                && Character.isDigit(line.charAt(at + 1));
    }
}
