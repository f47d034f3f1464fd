package dev.lectern.watch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Guesses whether a link of a listing leads to an article, by what it looks like. */
final class LinkShape {

    private static final Pattern DIGITS = Pattern.compile("\\d{2,}|/\\d+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> OTHER_FILES = Set.of(
            "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "jpg", "jpeg", "png", "gif", "svg", "webp",
            "mp3", "mp4", "avi", "mov", "xml", "rss", "atom", "json", "css", "js", "ics");

    private LinkShape() {}

    /** How many things speak for an article; negative when it cannot be one. */
    static int score(Element anchor, HttpUrl link, HttpUrl listing) {
        if (!sameSite(link, listing) || samePath(link, listing) || isOtherFile(link)) {
            return -1;
        }
        int score = 0;
        String text = anchor.text();
        if (text.length() >= 25 || SPACES.split(text, -1).length >= 4) {
            score++;
        }
        if (isBelow(link, listing)) {
            score++;
        }
        String slug = lastSegment(link);
        if (slug.indexOf('-') > 0 || slug.indexOf('_') > 0 || slug.length() >= 20) {
            score++;
        }
        if (DIGITS.matcher(link.encodedPath()).find() || hasDigits(link.query())) {
            score++;
        }
        return score;
    }

    static boolean sameSite(HttpUrl link, HttpUrl listing) {
        return withoutWww(link.host()).equals(withoutWww(listing.host())) && link.port() == listing.port();
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    /** The listing itself, and its other pages: {@code /news?page=2} beside {@code /news}. */
    private static boolean samePath(HttpUrl link, HttpUrl listing) {
        boolean samePath = trimmed(link).equals(trimmed(listing));
        // Sites that name every page in the query have one path for all.
        boolean pageOfListing = listing.query() == null
                || link.query() == null
                || link.query().startsWith(listing.query() + "&")
                || link.query().equals(listing.query());
        return samePath && pageOfListing || link.encodedPath().equals("/") && link.query() == null;
    }

    private static boolean isBelow(HttpUrl link, HttpUrl listing) {
        String query = listing.query();
        return link.encodedPath().startsWith(trimmed(listing) + "/")
                        && !trimmed(listing).isEmpty()
                || query != null && link.query() != null && link.query().startsWith(query + "/");
    }

    private static String trimmed(HttpUrl url) {
        String path = url.encodedPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String lastSegment(HttpUrl url) {
        String path = trimmed(url);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isOtherFile(HttpUrl url) {
        String name = lastSegment(url);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') >= 0 && OTHER_FILES.contains(ending);
    }

    private static boolean hasDigits(@Nullable String query) {
        return query != null && query.chars().anyMatch(Character::isDigit);
    }
}
