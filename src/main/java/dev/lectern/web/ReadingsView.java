package dev.lectern.web;

import dev.lectern.frontier.DayReadings;
import dev.lectern.frontier.ReadField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * How well the pages of a source are read, as its page shows it.
 *
 * @param rows a field each: how many have it, in the last week and in the weeks before
 * @param pages how many pages were read at all
 */
record ReadingsView(List<Row> rows, long pages) {

    private static final int WEEK = 7;

    /** A field. */
    record Row(String name, String lately, String before) {}

    static ReadingsView of(List<DayReadings> days, LocalDate today) {
        LocalDate week = today.minusDays(WEEK);
        Predicate<DayReadings> isLately = day -> day.day().isAfter(week);
        List<DayReadings> lately = days.stream().filter(isLately).toList();
        List<DayReadings> before = days.stream().filter(isLately.negate()).toList();
        var rows = new ArrayList<Row>();
        rows.add(new Row("Pages read", Figure.of(pages(lately)), Figure.of(pages(before))));
        Arrays.stream(ReadField.values())
                .forEach(field -> rows.add(new Row(name(field), share(field, lately), share(field, before))));
        rows.add(new Row("Words in a speech", words(lately), words(before)));
        return new ReadingsView(rows, pages(days));
    }

    private static String name(ReadField field) {
        return field == ReadField.SPEECH ? "Pages with a speech" : "Speeches with a " + field.label();
    }

    private static long pages(List<DayReadings> days) {
        return days.stream().mapToLong(DayReadings::pages).sum();
    }

    private static String share(ReadField field, List<DayReadings> days) {
        long filled = days.stream().mapToLong(day -> day.filled(field)).sum();
        Integer percent = Figure.percent(
                filled, days.stream().mapToLong(day -> day.of(field)).sum());
        return percent == null ? "–" : percent + " %";
    }

    private static String words(List<DayReadings> days) {
        long speeches =
                days.stream().mapToLong(day -> day.filled(ReadField.SPEECH)).sum();
        return speeches == 0
                ? "–"
                : Figure.of(days.stream().mapToLong(DayReadings::words).sum() / speeches);
    }
}
