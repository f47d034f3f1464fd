package dev.lectern.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many speeches or the like there were on each of the last days, as small bars.
 *
 * @param bars from the oldest day to today
 * @param width of the drawing
 * @param total of all days
 * @param summary the same in words, for those who do not see it
 */
record DayBars(List<Bar> bars, int width, int total, String summary) {

    static final int DAYS = 30;
    static final int HEIGHT = 24;

    private static final int STEP = 5;

    /** A day; {@code height} is 1 when there was nothing, so that the line is seen to go on. */
    record Bar(int x, int y, int height, boolean empty) {}

    /** New speeches. */
    static DayBars of(Map<LocalDate, Integer> perDay, LocalDate today) {
        return of(perDay, today, "new speech", "new speeches");
    }

    /**
     * Whatever is counted by day.
     *
     * @param one its name
     * @param many its name in the plural
     */
    static DayBars of(Map<LocalDate, Integer> perDay, LocalDate today, String one, String many) {
        LocalDate first = today.minusDays(DAYS - 1L);
        int most = 0;
        int all = 0;
        LocalDate busiest = today;
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            int count = perDay.getOrDefault(day, 0);
            all += count;
            if (count > most) {
                most = count;
                busiest = day;
            }
        }
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < DAYS; i++) {
            int count = perDay.getOrDefault(first.plusDays(i), 0);
            int height = count == 0 ? 1 : Math.max(3, Math.round((float) HEIGHT * count / most));
            bars.add(new Bar(i * STEP, HEIGHT - height, height, count == 0));
        }
        return new DayBars(bars, DAYS * STEP - 1, all, summary(all, most, busiest, one, many));
    }

    private static String summary(int all, int most, LocalDate busiest, String one, String many) {
        if (all == 0) {
            return "No " + one + " in the last " + DAYS + " days";
        }
        String counted = all == 1 ? "1 " + one : Figure.of(all) + " " + many;
        return counted + " in the last " + DAYS + " days"
                + (all == 1 ? "" : ", at most " + Figure.of(most) + " on one day")
                + " (" + PlainDates.of(busiest.toString()) + ")";
    }
}
