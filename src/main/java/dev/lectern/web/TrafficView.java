package dev.lectern.web;

import dev.lectern.frontier.DayTraffic;
import dev.lectern.frontier.RecentTraffic;
import dev.lectern.frontier.Traffic;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What a source cost and brought, as pages show it.
 *
 * @param requests of each day
 * @param troubles of these, failed or turned away
 * @param rows the figures of today and of the last 30 days
 */
record TrafficView(DayBars requests, DayBars troubles, List<Row> rows) {

    /** A figure. */
    record Row(String name, String today, String lately) {}

    static TrafficView of(RecentTraffic recent, List<DayTraffic> days, LocalDate today) {
        return new TrafficView(
                bars(days, Traffic::requests, today, "request", "requests"),
                bars(days, day -> day.failed() + day.blocked(), today, "failed request", "failed requests"),
                List.of(
                        row("Requests", recent, day -> Figure.of(day.requests())),
                        row("Answered 304: nothing new, no bytes", recent, TrafficView::notModified),
                        row("The same bytes again", recent, day -> Figure.of(day.unchanged())),
                        row("Pages published", recent, day -> Figure.of(day.published())),
                        row("Failed, or nothing there", recent, day -> Figure.of(day.failed())),
                        row("Turned away", recent, day -> Figure.of(day.blocked())),
                        row("Read", recent, day -> Figure.bytes(day.bytes()))));
    }

    private static Row row(String name, RecentTraffic recent, Function<Traffic, String> figure) {
        return new Row(name, figure.apply(recent.today()), figure.apply(recent.last30Days()));
    }

    private static String notModified(Traffic traffic) {
        Integer percent = Figure.percent(traffic.notModified(), traffic.requests());
        return Figure.of(traffic.notModified()) + (percent == null ? "" : " (" + percent + " %)");
    }

    private static DayBars bars(
            List<DayTraffic> days, ToLongFunction<Traffic> figure, LocalDate today, String one, String many) {
        Map<LocalDate, Integer> perDay = new HashMap<>();
        days.forEach(day ->
                perDay.put(day.day(), (int) Math.min(Integer.MAX_VALUE / 64, figure.applyAsLong(day.traffic()))));
        return DayBars.of(perDay, today, one, many);
    }
}
