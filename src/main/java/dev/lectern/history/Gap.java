package dev.lectern.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where two lists differ: what stands from {@code oldFrom} to {@code oldTo} in the one stands from {@code youngFrom} to
 * {@code youngTo} in the other; either may be empty.
 */
record Gap(int oldFrom, int oldTo, int youngFrom, int youngTo) {

    /**
     * The gaps between two lists, in order and never side by side. In memory that grows only with their length; the algorithm
     * tells what went and what came one by one, so that neighbours are put together here.
     */
    static <T> List<Gap> between(List<T> old, List<T> young) {
        var gaps = new ArrayList<Gap>();
        DiffUtils.diff(old, young, new MyersDiffWithLinearSpace<T>()).getDeltas().stream()
                .map(Gap::of)
                .sorted(Comparator.comparingInt(Gap::oldFrom).thenComparingInt(Gap::youngFrom))
                .forEach(gap -> {
                    Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
                    if (last != null && gap.oldFrom() <= last.oldTo() && gap.youngFrom() <= last.youngTo()) {
                        gaps.set(gaps.size() - 1, last.with(gap));
                    } else {
                        gaps.add(gap);
                    }
                });
        return gaps;
    }

    private static Gap of(AbstractDelta<?> delta) {
        int old = delta.getSource().getPosition();
        int young = delta.getTarget().getPosition();
        return new Gap(
                old,
                old + delta.getSource().size(),
                young,
                young + delta.getTarget().size());
    }

    private Gap with(Gap next) {
        return new Gap(
                Math.min(oldFrom, next.oldFrom),
                Math.max(oldTo, next.oldTo),
                Math.min(youngFrom, next.youngFrom),
                Math.max(youngTo, next.youngTo));
    }
}
