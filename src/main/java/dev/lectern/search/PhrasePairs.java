package dev.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PairFilter} can be asked of a question with phrases.
 *
 * @param words the words that must be there, a {@code tsquery}: an index answers that by itself
 * @param bits numbers of the bits of its pairs: a text in which it stands as asked has all of them; never empty
 */
record PhrasePairs(String words, List<Integer> bits) {

    /** Of a longer phrase these are enough to tell. */
    private static final int MOST_PAIRS = 4;

    /** What {@link #of} tells apart; the distance of two words of a phrase is 1, for which PostgreSQL writes a hyphen, or more. */
    private static final Pattern PART = Pattern.compile("(!?)'((?:[^']|'')*)'|<(-|\\d+)>|[^\\s]");

    PhrasePairs {
        bits = List.copyOf(bits);
    }

    private record Stem(String stem, int place) {}

    /**
     * Reads a question.
     *
     * @param query a {@code tsquery} as PostgreSQL writes it
     * @return empty when it has no phrase, or asks for more than some words and phrases together and for others that must not be there
     */
    static Optional<PhrasePairs> of(String query) {
        var words = new ArrayList<String>();
        var bits = new ArrayList<Integer>();
        Stem last = null;
        int place = 0;
        boolean unwanted = false;
        Matcher part = PART.matcher(query);
        while (part.find()) {
            if (part.group(2) != null) {
                unwanted = !part.group(1).isEmpty();
                if (unwanted && place > 0) {
                    return Optional.empty();
                }
                if (!unwanted) {
                    words.add("'" + part.group(2) + "'");
                    var stem = new Stem(part.group(2).replace("''", "'"), place);
                    add(last, stem, bits);
                    last = stem;
                }
            } else if (part.group(3) != null && !unwanted) {
                place += part.group(3).equals("-") ? 1 : Integer.parseInt(part.group(3));
            } else if (part.group().equals("&")) {
                last = null;
                place = 0;
            } else {
                return Optional.empty();
            }
        }
        return bits.isEmpty() ? Optional.empty() : Optional.of(new PhrasePairs(String.join(" & ", words), bits));
    }

    private static void add(@Nullable Stem last, Stem stem, List<Integer> bits) {
        if (last == null || bits.size() >= PairFilter.BITS * MOST_PAIRS) {
            return;
        }
        int distance = stem.place() - last.place();
        if (distance <= PairFilter.FARTHEST) {
            for (int bit : PairFilter.bits(last.stem(), stem.stem(), distance)) {
                bits.add(bit);
            }
        }
    }
}
