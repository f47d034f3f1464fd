package dev.lectern.frontier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the pages of a source have lost, from counts by day: something that was there so often in the source's own past that it
 * cannot be chance how seldom it is there now. Few pages prove nothing, and a field that comes and goes is not lost when it is a bit rarer.
 *
 * <p>What has been so for {@link #NEW_FOR} days is no longer new: it is the past then, by itself.
 */
final class LostFields {

    /** A change is told for so many days. */
    static final int NEW_FOR = 30;

    /** So many days of the past are looked at, before and after the change. */
    static final int LOOKED_AT = 90;

    /** So much of a past that anything can be told from it. */
    private static final int ENOUGH = 20;

    /** What hardly ever was there cannot be missed. */
    private static final double USUAL = 0.2;

    /** Less than this part of what is usual is left. */
    private static final double LEFT = 2 / 3.0;

    /** The past is taken for the worst that it may have been: one-sided 99 %. */
    private static final double CAUTION = 2.33;

    /** So rare an accident is none, although a month of days and all fields of all sources are looked at, again and again. */
    private static final double ACCIDENT = 1e-5;

    /** The newest pages tell whether it is still so. */
    private static final int NEWEST = 5;

    private LostFields() {}

    /**
     * What is lost.
     *
     * @param days of one source, in order, without days on which nothing was read
     * @param today the day (UTC) on which it is asked
     */
    static List<LostField> of(List<DayReadings> days, LocalDate today) {
        var lost = new ArrayList<LostField>();
        for (ReadField field : ReadField.values()) {
            LostField found = find(field, days, today);
            if (found != null) {
                lost.add(found);
            }
        }
        return lost;
    }

    private static @Nullable LostField find(ReadField field, List<DayReadings> days, LocalDate today) {
        Share all = Share.NONE;
        for (DayReadings day : days) {
            all = all.plus(day.filled(field), day.of(field));
        }
        Share newest = newest(field, days);
        Share before = Share.NONE;
        LostField best = null;
        double bestFit = Double.NEGATIVE_INFINITY;
        for (DayReadings day : days) {
            Share since = new Share(all.filled() - before.filled(), all.of() - before.of());
            double fit = before.fit() + since.fit();
            if (day.of(field) > 0 && fit > bestFit && isLoss(before, since) && newest.rate() <= LEFT * before.rate()) {
                best = new LostField(field, day.day(), before, since);
                bestFit = fit;
            }
            before = before.plus(day.filled(field), day.of(field));
        }
        return best != null && best.since().isAfter(today.minusDays(NEW_FOR)) ? best : null;
    }

    private static boolean isLoss(Share before, Share since) {
        return before.of() >= ENOUGH
                && before.rate() >= USUAL
                && since.rate() <= LEFT * before.rate()
                && since.chance(before.least(CAUTION)) <= ACCIDENT;
    }

    private static Share newest(ReadField field, List<DayReadings> days) {
        Share newest = Share.NONE;
        for (int i = days.size() - 1; i >= 0 && newest.of() < NEWEST; i--) {
            newest = newest.plus(days.get(i).filled(field), days.get(i).of(field));
        }
        return newest;
    }
}
