package dev.lectern.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renders the pages that are no speeches: the home page, the list of news and the small ones. */
final class DemoListing {

    /** So many entries stand on one page of the list: half a minute of news at two a second. */
    static final int PER_PAGE = 60;

    private final DemoNoise noise;
    private final DemoPage pages;
    private final DemoTemplate site = DemoTemplate.named("site");

    DemoListing(DemoNoise noise, DemoPage pages) {
        this.noise = noise;
        this.pages = pages;
    }

    /** The home page with the newest few. */
    String home(DemoSchedule schedule) {
        Map<String, String> values = values("Public words of small countries");
        values.put("items", items(schedule.newest(0, 8)));
        values.put("body", site.fill("home", values));
        return site.fill("page", values);
    }

    /** Page {@code number}, from 1, of the list, newest first. */
    String news(DemoSchedule schedule, int number) {
        long pageCount = pageCount(schedule);
        Map<String, String> values = values(number == 1 ? "News" : "News, page " + number);
        values.put("items", items(schedule.newest((number - 1L) * PER_PAGE, PER_PAGE)));
        values.put("newer", pageLink("newer", number - 1, pageCount));
        values.put("older", pageLink("older", number + 1, pageCount));
        values.put("body", site.fill("news", values));
        return site.fill("page", values);
    }

    /** Number of pages of the list. */
    static long pageCount(DemoSchedule schedule) {
        return (schedule.published() + PER_PAGE - 1) / PER_PAGE;
    }

    /** A fixed page: {@code about}, {@code contact}, {@code search} or {@code missing}. */
    String plain(String block, String title) {
        Map<String, String> values = values(title);
        values.put("body", site.fill(block, values));
        return site.fill("page", values);
    }

    private Map<String, String> values(String title) {
        Map<String, String> values = new HashMap<>(noise.values(site));
        values.put("title", title);
        return values;
    }

    private String pageLink(String block, long number, long pageCount) {
        return number < 1 || number > pageCount ? "" : site.fill(block, Map.of("number", String.valueOf(number)));
    }

    private String items(List<DemoEntry> entries) {
        StringBuilder html = new StringBuilder();
        for (DemoEntry entry : entries) {
            DemoSpeech speech = entry.speech();
            html.append(site.fill(
                    "item",
                    Map.of(
                            "slug", speech.slug(),
                            "title", speech.title(),
                            "language", speech.language(),
                            "isoDate", speech.date().toString(),
                            "date", pages.template(speech.template()).date(speech.date()))));
        }
        return html.toString();
    }
}
