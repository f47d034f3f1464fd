package dev.lectern.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The items of the lists in a page: what belongs to one link, and which links are of a list of stories. */
final class ListItems {

    private static final int LEAST_STORIES = 3;
    private static final int LONG_TEXT = 25;
    private static final int MOST_LINKS = 4;
    private static final int MOST_LEVELS = 6;
    private static final int LONGEST_CLASS = 40;

    private static final String CHROME = "nav, header, footer, aside, [role=navigation], .breadcrumb, .breadcrumbs";

    private final Set<Element> chrome = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Function<Element, Optional<HttpUrl>> target;
    private final Map<Element, Integer> links = new IdentityHashMap<>();
    private final Map<String, List<Element>> alike = new HashMap<>();
    private final Map<String, Boolean> stories = new HashMap<>();

    ListItems(Document document, Function<Element, Optional<HttpUrl>> target) {
        this.target = target;
        chrome.addAll(document.select(CHROME));
        for (Element anchor : document.select("a[href]")) {
            for (Element at = anchor; at != null; at = at.parent()) {
                links.merge(at, 1, Integer::sum);
            }
            alike.computeIfAbsent(place(anchor), place -> new ArrayList<>()).add(anchor);
        }
    }

    /** Whether a link stands in what frames the page. */
    boolean isInChrome(Element anchor) {
        for (Element at = anchor; at != null; at = at.parent()) {
            if (chrome.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** The largest element around a link that leads nowhere else: picture, headline, "read more", date. */
    Element of(Element anchor) {
        Element item = anchor;
        Optional<HttpUrl> page = target.apply(anchor);
        for (int level = 0; level < MOST_LEVELS; level++) {
            Element parent = item.parent();
            if (parent == null || parent.normalName().equals("body") || links.getOrDefault(parent, 0) > MOST_LINKS) {
                break;
            }
            boolean single = parent.select("a[href]").stream()
                    .allMatch(other -> target.apply(other).equals(page));
            if (!single) {
                break;
            }
            item = parent;
        }
        return item;
    }

    /**
     * Whether a link is one of several at like places to different pages, and most of them have the length of a headline or a
     * date beside them.
     */
    boolean isStory(Element anchor) {
        return stories.computeIfAbsent(place(anchor), place -> {
            List<Element> all = alike.getOrDefault(place, List.of());
            long pages = all.stream().map(target).distinct().count();
            long telling = all.stream()
                    .filter(one -> one.text().length() >= LONG_TEXT || LinkHints.date(of(one)) != null)
                    .count();
            return pages >= LEAST_STORIES && telling * 2 > all.size();
        });
    }

    /** Kinds and classes of the elements around a link: alike for all items of one list. */
    private static String place(Element anchor) {
        var place = new StringBuilder();
        Element at = anchor;
        for (int level = 0; level < MOST_LEVELS && at != null; level++) {
            place.append('/').append(at.normalName());
            if (level > 0) {
                place.append('.').append(firstClass(at.attr("class")));
            }
            at = at.parent();
        }
        return place.toString();
    }

    /** Cut short, since a page can make it as long as it likes. */
    private static String firstClass(String classes) {
        String start =
                classes.substring(0, Math.min(LONGEST_CLASS, classes.length())).stripLeading();
        int end = start.indexOf(' ');
        return end < 0 ? start : start.substring(0, end);
    }
}
