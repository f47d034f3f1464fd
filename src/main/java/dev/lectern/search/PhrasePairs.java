package dev.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@link PairFilter} can be asked of a question with phrases.
 *
 * @param words the words that must be there, a {@code tsquery}: an index answers that by itself
 * @param near numbers of the bits of pairs that stand side by side: a text that holds the question has all of them
 * @param far of pairs with one word between, for texts whose filters tell of these; empty only if the other is not
 */
record PhrasePairs(String words, List<Integer> near, List<Integer> far) {

    /** Of each sort; of a longer phrase these are enough to tell. */
    private static final int MOST_PAIRS = 4;

    /** What {@link #of} tells apart; the distance of two words of a phrase is 1, for which PostgreSQL writes a hyphen, or more. */
    private static final Pattern PART = Pattern.compile("(!?)'((?:[^']|'')*)'|<(-|\\d+)>|[^\\s]");

    PhrasePairs {
        near = List.copyOf(near);
        far = List.copyOf(far);
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
        var near = new ArrayList<Integer>();
        var far = new ArrayList<Integer>();
        var phrase = new ArrayList<Stem>();
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
                    add(phrase, new Stem(part.group(2).replace("''", "'"), place), near, far);
                }
            } else if (part.group(3) != null && !unwanted) {
                place += part.group(3).equals("-") ? 1 : Integer.parseInt(part.group(3));
            } else if (part.group().equals("&")) {
                phrase.clear();
                place = 0;
            } else {
                return Optional.empty();
            }
        }
        return near.isEmpty() && far.isEmpty()
                ? Optional.empty()
                : Optional.of(new PhrasePairs(String.join(" & ", words), near, far));
    }

    private static void add(List<Stem> phrase, Stem stem, List<Integer> near, List<Integer> far) {
        for (Stem first : phrase) {
            int distance = stem.place() - first.place();
            List<Integer> bits = distance == 1 ? near : far;
            if (distance <= PairFilter.FARTHEST && bits.size() < 2 * MOST_PAIRS) {
                long hash = PairFilter.hash(first.stem(), stem.stem(), distance);
                bits.add(PairFilter.one(hash));
                bits.add(PairFilter.other(hash));
            }
        }
        phrase.add(stem);
    }
}
