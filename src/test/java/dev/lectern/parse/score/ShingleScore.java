package dev.lectern.parse.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How an extracted text compares with the true one: the shingles (runs of four words) that both have, that only the
 * extracted text has and that only the truth has. The measure of the
 * <a href="https://github.com/scrapinghub/article-extraction-benchmark">article extraction benchmark</a>.
 *
 * @param both shingles in both texts, as multisets
 * @param onlyFound shingles only in the extracted text
 * @param onlyTrue shingles only in the true text
 */
public record ShingleScore(int both, int onlyFound, int onlyTrue) {

    private static final int WORDS = 4;

    /** Compares the text that was found with the truth. */
    public static ShingleScore of(String truth, String found) {
        Map<List<String>, Integer> rest = counted(truth);
        int expected = rest.values().stream().mapToInt(Integer::intValue).sum();
        int both = 0;
        int all = 0;
        for (List<String> shingle : shingles(found)) {
            all++;
            int left = rest.getOrDefault(shingle, 0);
            if (left > 0) {
                rest.put(shingle, left - 1);
                both++;
            }
        }
        return new ShingleScore(both, all - both, expected - both);
    }

    /** Share of the extracted shingles that are true; NaN when nothing was extracted. */
    public double precision() {
        return both + onlyFound == 0 ? Double.NaN : (double) both / (both + onlyFound);
    }

    /** Share of the true shingles that were extracted; NaN when the truth is empty. */
    public double recall() {
        return both + onlyTrue == 0 ? Double.NaN : (double) both / (both + onlyTrue);
    }

    /** Harmonic mean of the mean precision and the mean recall of all pages, those without a value left out. */
    public static double f1(List<ShingleScore> pages) {
        double precision = pages.stream()
                .mapToDouble(ShingleScore::precision)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
        double recall = pages.stream()
                .mapToDouble(ShingleScore::recall)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static Map<List<String>, Integer> counted(String text) {
        Map<List<String>, Integer> counts = new HashMap<>();
        shingles(text).forEach(shingle -> counts.merge(shingle, 1, Integer::sum));
        return counts;
    }

    /** A text of fewer words than a shingle is one shingle; an empty one has none. */
    private static List<List<String>> shingles(String text) {
        List<String> words = words(text);
        List<List<String>> shingles = new ArrayList<>();
        if (!words.isEmpty() && words.size() < WORDS) {
            shingles.add(words);
        }
        for (int i = 0; i + WORDS <= words.size(); i++) {
            shingles.add(words.subList(i, i + WORDS));
        }
        return shingles;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isWord(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || c == '_'
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
