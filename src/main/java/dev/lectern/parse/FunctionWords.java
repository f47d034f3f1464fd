package dev.lectern.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text that is full of one language's small words. Most texts are told by a few dozen look-ups; counting all their
 * letter sequences takes longer than the rest of the parse.
 */
final class FunctionWords {

    /** So many in a piece are no quotation, no name and no chance. */
    private static final int ENOUGH = 4;

    /** A language has it when so many times more of the words are its own than any other's. */
    private static final int CLEARLY = 4;

    private FunctionWords() {}

    /**
     * Looks at pieces that are spread over the text.
     *
     * @return the language of at least three quarters of them; null when there is none, which says nothing
     */
    static @Nullable String language(List<String> pieces) {
        Map<String, Integer> votes = new HashMap<>();
        pieces.stream()
                .map(FunctionWords::language)
                .filter(Objects::nonNull)
                .forEach(tag -> votes.merge(tag, 1, Integer::sum));
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() * 4 >= pieces.size() * 3)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String language(String piece) {
        Map<String, Integer> counts = new HashMap<>();
        int start = 0;
        for (int i = 0; i <= piece.length(); i++) {
            if (i == piece.length() || !Character.isLetter(piece.charAt(i))) {
                if (i > start) {
                    String tag = Vocabulary.FUNCTION_WORDS.meaning(
                            piece.substring(start, i).toLowerCase(Locale.ROOT));
                    counts.merge(tag, 1, Integer::sum);
                }
                start = i + 1;
            }
        }
        counts.remove("");
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= ENOUGH && count.getValue() >= CLEARLY * (all - count.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
