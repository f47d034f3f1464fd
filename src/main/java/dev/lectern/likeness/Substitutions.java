package dev.lectern.likeness;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

    private record Gap(int oneFrom, int oneTo, int otherFrom, int otherTo) {}

    static Substitutions between(Wording one, Wording other) {
        int inner = 0;
        int replaced = 0;
        int atEdges = 0;
        boolean repeated = false;
        boolean around = false;
        Set<String> pairs = new HashSet<>();
        for (Gap gap : gaps(one.words(), other.words())) {
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
    private static List<Gap> gaps(List<String> one, List<String> other) {
        List<Gap> gaps = new ArrayList<>();
        DiffUtils.diff(one, other, new MyersDiffWithLinearSpace<String>()).getDeltas().stream()
                .map(Substitutions::gap)
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

    private static Gap gap(AbstractDelta<String> delta) {
        int one = delta.getSource().getPosition();
        int other = delta.getTarget().getPosition();
        return new Gap(
                one,
                one + delta.getSource().size(),
                other,
                other + delta.getTarget().size());
    }
}
