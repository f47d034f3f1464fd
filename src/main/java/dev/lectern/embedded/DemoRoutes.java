package dev.lectern.embedded;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which address shows what. */
final class DemoRoutes {

    private static final Pattern PAGE = Pattern.compile("page=([0-9]{1,9})");

    private final DemoNewsroom newsroom;
    private final DemoPage pages;
    private final DemoListing listing;

    DemoRoutes(DemoNewsroom newsroom, DemoNoise noise) {
        this.newsroom = newsroom;
        this.pages = new DemoPage(noise);
        this.listing = new DemoListing(noise, pages);
    }

    /** The answer to a GET of this address. */
    DemoAnswer answer(URI address) throws IOException {
        DemoSchedule now = newsroom.now();
        String path = address.getPath();
        if (path.startsWith("/news/") && path.length() > "/news/".length()) {
            return speech(now, path.substring("/news/".length()));
        }
        return switch (path) {
            case "/" -> DemoAnswer.html(200, listing.home(now));
            case "/news", "/news/" -> news(now, address.getQuery() == null ? "" : address.getQuery());
            case "/about" -> DemoAnswer.html(200, listing.plain("about", "About this site"));
            case "/contact" -> DemoAnswer.html(200, listing.plain("contact", "Contact"));
            case "/search" -> DemoAnswer.html(200, listing.plain("search", "Search"));
            case "/robots.txt" -> DemoAnswer.text(200, "User-agent: *\nDisallow: /search\n");
            default -> missing();
        };
    }

    private DemoAnswer speech(DemoSchedule now, String slug) {
        return now.bySlug(slug)
                .map(entry -> {
                    DemoAnswer page = DemoAnswer.html(200, pages.render(entry, related(now, entry)));
                    // Some publishers answer conditional requests and some do not, as in life.
                    return pages.template(entry.speech().template())
                                    .setting("etag")
                                    .equals("yes")
                            ? page.tagged(slug + (entry.isEdited() ? "-2" : "-1"), entry.changedAt())
                            : page;
                })
                .orElseGet(this::missing);
    }

    private DemoAnswer news(DemoSchedule now, String query) {
        Matcher page = PAGE.matcher(query);
        int number = page.matches() ? Integer.parseInt(page.group(1)) : 1;
        if (number < 1 || number > DemoListing.pageCount(now)) {
            return missing();
        }
        return DemoAnswer.html(200, listing.news(now, number))
                .tagged("news-" + number + "-" + now.published(), now.timeOf(now.published()));
    }

    private DemoAnswer missing() {
        return DemoAnswer.html(404, listing.plain("missing", "Page not found"));
    }

    private static List<DemoEntry> related(DemoSchedule now, DemoEntry entry) {
        return now.newest(0, 5).stream()
                .filter(other -> other.number() != entry.number())
                .limit(4)
                .toList();
    }
}
