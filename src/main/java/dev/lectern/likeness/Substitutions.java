package dev.lectern.likeness;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in one text where something else stands in the other. Copies of a speech have other words around it; statements from one
 * template have other names, numbers and dates in it.
 *
 * @param inner places within the text at which the words differ, but for their spelling
 * @param replaced names and numbers that stand in the place of others
 * @param repeated whether one of them replaces the same one again and again, as in a template
 * @param around whether the names or numbers at the beginning or the end are others
 * @param atEdges most words that one text has more at its beginning and its end
 */
record Substitutions(int inner, int replaced, boolean repeated, boolean around, int atEdges) {

    /**
     * Words of both texts together that may be left between the same beginning and the same end. Comparing them takes the square of it
     * where the one is the other shuffled, and the transaction of a batch waits for it; what is longer, such as whole days of a
     * parliament that differ from the first page to the last, is left two.
     */
    private static final int MOST_WORDS = 40_000;

    /** So many pairs of words are looked at for other spellings. */
    private static final int MOST_PAIRS = 1_000_000;

    /** So many words are the same at the beginning and at the end. */
    private record Span(int begin, int end) {

        static Span of(List<String> one, List<String> other) {
            int most = Math.min(one.size(), other.size());
            int begin = 0;
            while (begin < most && one.get(begin).equals(other.get(begin))) {
                begin++;
            }
            int end = 0;
            while (end < most - begin && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
                end++;
            }
            return new Span(begin, end);
        }
    }

    private record Gap(int oneFrom, int oneTo, int otherFrom, int otherTo) {}

    /** Empty when two texts differ over so many words that it would take too long to tell where. */
    static Optional<Substitutions> between(Wording one, Wording other) {
        Span same = Span.of(one.words(), other.words());
        return one.size() + other.size() - 2L * (same.begin + same.end) > MOST_WORDS
                ? Optional.empty()
                : Optional.of(between(one, other, gaps(one.words(), other.words(), same)));
    }

    private static Substitutions between(Wording one, Wording other, List<Gap> gaps) {
        int inner = 0;
        int replaced = 0;
        int atEdges = 0;
        boolean repeated = false;
        boolean around = false;
        Set<String> pairs = new HashSet<>();
        for (Gap gap : gaps) {
            Set<String> left = without(one, gap.oneFrom, gap.oneTo, other, gap.otherFrom, gap.otherTo);
            Set<String> right = without(other, gap.otherFrom, gap.otherTo, one, gap.oneFrom, gap.oneTo);
            int both = Math.min(left.size(), right.size());
            boolean edge =
                    gap.oneFrom == 0 && gap.otherFrom == 0 || gap.oneTo == one.size() && gap.otherTo == other.size();
            if (edge) {
                around |= both > 0;
                atEdges += Math.max(gap.oneTo - gap.oneFrom, gap.otherTo - gap.otherFrom);
                continue;
            }
            replaced += both;
            repeated |= both > 0 && !pairs.add(left + " " + right);
            inner += isSpelling(one, other, gap) ? 0 : 1;
        }
        return new Substitutions(inner, replaced, repeated, around, atEdges);
    }

    /** The weighty words of a stretch that the other stretch does not have in any spelling. */
    private static Set<String> without(Wording one, int from, int to, Wording other, int otherFrom, int otherTo) {
        Set<String> left = one.weightyWords(from, to);
        List<String> there = other.words().subList(otherFrom, otherTo);
        if ((long) left.size() * there.size() > MOST_PAIRS) {
            left.removeAll(Set.copyOf(there));
            return left;
        }
        left.removeIf(word -> there.stream().anyMatch(known -> Spelling.alike(word, known)));
        return left;
    }

    private static boolean isSpelling(Wording one, Wording other, Gap gap) {
        List<String> left = one.words().subList(gap.oneFrom, gap.oneTo);
        List<String> right = other.words().subList(gap.otherFrom, gap.otherTo);
        if (String.join("", left).equals(String.join("", right))) {
            return true; // only the spaces are others
        }
        boolean alike = left.size() == right.size();
        for (int i = 0; alike && i < left.size(); i++) {
            alike = Spelling.alike(left.get(i), right.get(i));
        }
        return alike;
    }

    /** The algorithm tells what went and what came one by one; neighbours are put together. */
    private static List<Gap> gaps(List<String> one, List<String> other, Span same) {
        List<Gap> gaps = new ArrayList<>();
        List<String> left = one.subList(same.begin, one.size() - same.end);
        List<String> right = other.subList(same.begin, other.size() - same.end);
        DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<String>()).getDeltas().stream()
                .map(delta -> gap(delta, same.begin))
                .sorted(Comparator.comparingInt(Gap::oneFrom).thenComparingInt(Gap::otherFrom))
                .forEach(gap -> {
                    Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
                    if (last != null && gap.oneFrom <= last.oneTo && gap.otherFrom <= last.otherTo) {
                        gaps.set(
                                gaps.size() - 1,
                                new Gap(
                                        last.oneFrom,
                                        Math.max(last.oneTo, gap.oneTo),
                                        last.otherFrom,
                                        Math.max(last.otherTo, gap.otherTo)));
                    } else {
                        gaps.add(gap);
                    }
                });
        return gaps;
    }

    private static Gap gap(AbstractDelta<String> delta, int begin) {
        int one = begin + delta.getSource().getPosition();
        int other = begin + delta.getTarget().getPosition();
        return new Gap(
                one,
                one + delta.getSource().size(),
                other,
                other + delta.getTarget().size());
    }
}
