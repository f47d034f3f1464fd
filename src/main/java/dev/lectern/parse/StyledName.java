package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A name without the style before it and the letters behind it: {@code The Rt Hon Jane Roe OBE MP} is Jane Roe. */
final class StyledName {

    private static final Set<String> STYLES = Set.of("the", "rt", "right", "hon", "honourable", "honorable");
    private static final int LONGEST_LETTERS = 5;
    private static final int SHORTEST_NAME = 2;

    private StyledName() {}

    /** The name as it is when nothing would be left of it, as of {@code HM The Queen}. */
    static String bare(String styled) {
        String line = CleanText.line(styled);
        List<Word> words = Word.of(line);
        int from = 0;
        while (from < words.size() && STYLES.contains(plain(words.get(from)))) {
            from++;
        }
        int to = words.size();
        while (to - from > SHORTEST_NAME && isPostNominal(words.get(to - 1).text())) {
            to--;
        }
        boolean named = to - from >= SHORTEST_NAME;
        return named ? line.substring(words.get(from).start(), words.get(to - 1).end()) : line;
    }

    private static String plain(Word word) {
        String lower = word.text().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** MP, KCMG, CBE; a name all in capitals is longer. */
    private static boolean isPostNominal(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST_LETTERS
                && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
