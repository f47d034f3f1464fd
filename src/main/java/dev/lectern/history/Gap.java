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

    /** Beyond so many pairs a comparison could take seconds. */
    static final long MOST_PAIRS = 4_000_000;

    /**
     * The gaps between two lists, in order and never side by side. Where to find them would take too long, it is one, between what
     * both begin with and what both end with.
     */
    static <T> List<Gap> between(List<T> old, List<T> young, Effort effort) {
        if (old.equals(young)) {
            return List.of();
        }
        long pairs = pairs(old, young);
        if (pairs <= MOST_PAIRS && effort.covers(pairs)) {
            effort.spend(pairs);
            return between(old, young);
        }
        int shorter = Math.min(old.size(), young.size());
        int from = 0;
        while (from < shorter && old.get(from).equals(young.get(from))) {
            from++;
        }
        int end = 0;
        while (end < shorter - from && old.get(old.size() - 1 - end).equals(young.get(young.size() - 1 - end))) {
            end++;
        }
        int start = from;
        List<T> oldPart = old.subList(start, old.size() - end);
        List<T> youngPart = young.subList(start, young.size() - end);
        long left = pairs(oldPart, youngPart);
        return left <= MOST_PAIRS && effort.spend(left)
                ? between(oldPart, youngPart).stream()
                        .map(gap -> gap.after(start))
                        .toList()
                : List.of(new Gap(start, old.size() - end, start, young.size() - end));
    }

    private static long pairs(List<?> old, List<?> young) {
        return (long) old.size() * young.size();
    }

    private Gap after(int before) {
        return new Gap(oldFrom + before, oldTo + before, youngFrom + before, youngTo + before);
    }

    /**
     * In memory that grows only with the length of the lists; the algorithm tells what went and what came one by one, so that
     * neighbours are put together here.
     */
    private static <T> List<Gap> between(List<T> old, List<T> young) {
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
