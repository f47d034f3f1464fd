package dev.lectern.watch;

import dev.lectern.page.PageHints;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a listing says of a page beside the link to it. */
final class LinkHints {

    private static final int MOST_ELEMENTS = 60;

    private LinkHints() {}

    static PageHints of(Element anchor, ListItems items) {
        String title = anchor.text().isBlank() ? anchor.attr("title") : anchor.text();
        Element item = items.of(anchor);
        String date = date(item);
        if (date == null) {
            date = dateBefore(item);
        }
        return new PageHints(nullIfBlank(title), date, language(anchor), null);
    }

    /** The first with what it lacks taken from the second. */
    static PageHints filled(PageHints first, PageHints second) {
        return new PageHints(
                first.title() == null ? second.title() : first.title(),
                first.date() == null ? second.date() : first.date(),
                first.language() == null ? second.language() : first.language(),
                first.publisher());
    }

    /** The one date of an item: that of its {@code time} element, or else the only text in it that is nothing but a date. */
    static @Nullable String date(Element item) {
        List<String> times = item.select("time[datetime]").eachAttr("datetime").stream()
                .map(String::strip)
                .filter(time -> !time.isEmpty())
                .distinct()
                .toList();
        if (!times.isEmpty()) {
            return times.size() == 1 ? times.get(0) : null;
        }
        List<String> printed = item.getAllElements().stream()
                .limit(MOST_ELEMENTS)
                .map(Element::ownText)
                .map(String::strip)
                .filter(PrintedDate::is)
                .distinct()
                .toList();
        return printed.size() == 1 ? printed.get(0) : null;
    }

    /** In lists of terms and descriptions, and in tables without a row of their own, the date stands before the item. */
    private static @Nullable String dateBefore(Element item) {
        Element before = item.previousElementSibling();
        return before != null && before.select("a[href]").isEmpty() ? date(before) : null;
    }

    private static @Nullable String language(Element anchor) {
        String told = anchor.attr("hreflang");
        return nullIfBlank(told.isBlank() ? anchor.attr("lang") : told);
    }

    private static @Nullable String nullIfBlank(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
