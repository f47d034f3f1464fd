package dev.lectern.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @return the language of at least three quarters of them, or of most of them when all together tell the same; null when there is
     *     none, which says nothing
     */
    static @Nullable String language(List<String> pieces) {
        Map<String, Integer> votes = new HashMap<>();
        Map<String, Integer> together = new HashMap<>();
        for (String piece : pieces) {
            Map<String, Integer> counts = counts(piece);
            counts.forEach((tag, count) -> together.merge(tag, count, Integer::sum));
            String vote = clear(counts);
            if (vote != null) {
                votes.merge(vote, 1, Integer::sum);
            }
        }
        boolean agreed = votes.size() == 1 && votes.containsKey(clear(together));
        return votes.entrySet().stream()
                .filter(vote ->
                        vote.getValue() * 4 >= pieces.size() * 3 || agreed && vote.getValue() * 2 > pieces.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** How many of the words are small words of each language alone. */
    private static Map<String, Integer> counts(String piece) {
        Map<String, Integer> counts = new HashMap<>();
        int start = 0;
        for (int i = 0; i <= piece.length(); i++) {
            if (i == piece.length() || !Character.isLetter(piece.charAt(i))) {
                String tag = i > start ? Vocabulary.FUNCTION_WORDS.meaning(piece, start, i) : "";
                if (!tag.isEmpty()) {
                    counts.merge(tag, 1, Integer::sum);
                }
                start = i + 1;
            }
        }
        return counts;
    }

    private static @Nullable String clear(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= ENOUGH && count.getValue() >= CLEARLY * (all - count.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
