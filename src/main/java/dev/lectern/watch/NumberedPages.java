package dev.lectern.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pages of a list that are told apart by a number: {@code ?page=2}, {@code /page/2}, {@code ?start=20}. */
final class NumberedPages {

    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)page|pg|paged|page_?no|page_?num(ber)?|page_?index|current_?page|cur_?page|seite|pagina|página|strona|stranka|sayfa"
                    + "|sivu|sida|side|limitstart|b_start(:int)?|pagen_\\d+|.*\\[(page|currentpage|pageno)]");
    /** These also name pages that are articles, as {@code ?p=123} does. */
    private static final Pattern DOUBTFUL = Pattern.compile("(?i)p|start|offset|from|skip|first");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern PATH =
            Pattern.compile("(?i)(.*/)(?:page|seite|pagina|página|strona|sayfa|sivu|sida|side)(?:[/_-]?)(\\d{1,6})/?");

    private NumberedPages() {}

    /**
     * The page with the next higher number. Lists count from 0 or 1, and some count entries; so the link is not taken that says
     * itself that it leads to page 1.
     */
    static Optional<HttpUrl> after(HttpUrl url, List<Element> anchors, Function<Element, Optional<HttpUrl>> target) {
        String list = list(url);
        Integer own = number(url);
        int current = own == null ? 0 : own;
        Map<Integer, HttpUrl> later = new TreeMap<>();
        for (Element anchor : anchors) {
            HttpUrl link = target.apply(anchor).orElse(null);
            Integer number = link == null ? null : number(link);
            if (link != null
                    && number != null
                    && number > current
                    && list(link).equals(list)
                    && !(own == null && anchor.text().strip().equals("1"))
                    && (isSure(link) || NextPage.isPager(anchor))) {
                later.putIfAbsent(number, link);
            }
        }
        return later.values().stream().findFirst();
    }

    /** Whether two addresses are those of pages of one list, or at least the one stands below the other. */
    static boolean sameList(HttpUrl link, HttpUrl url) {
        String path = trimmed(withoutNumber(url.encodedPath()));
        return trimmed(link.encodedPath()).startsWith(path) && (!path.isEmpty() || link.query() != null);
    }

    /** The address without its number. */
    private static String list(HttpUrl url) {
        HttpUrl.Builder rest = url.newBuilder();
        for (String name : url.queryParameterNames()) {
            if (isNumbered(url, name)) {
                rest.removeAllQueryParameters(name);
            }
        }
        HttpUrl left = rest.build();
        String query = left.query() == null || left.query().isEmpty() ? "" : "?" + left.query();
        return url.host() + trimmed(withoutNumber(url.encodedPath())) + query;
    }

    private static @Nullable Integer number(HttpUrl url) {
        for (String name : url.queryParameterNames()) {
            if (isNumbered(url, name)) {
                return Integer.valueOf(url.queryParameter(name));
            }
        }
        Matcher path = PATH.matcher(url.encodedPath());
        return path.matches() ? Integer.valueOf(path.group(2)) : null;
    }

    private static boolean isNumbered(HttpUrl url, String name) {
        String value = url.queryParameter(name);
        return value != null
                && (PARAMETER.matcher(name).matches() || DOUBTFUL.matcher(name).matches())
                && NUMBER.matcher(value).matches();
    }

    private static boolean isSure(HttpUrl url) {
        return url.queryParameterNames().stream()
                .noneMatch(name -> DOUBTFUL.matcher(name).matches() && isNumbered(url, name));
    }

    private static String withoutNumber(String path) {
        Matcher numbered = PATH.matcher(path);
        return numbered.matches() ? numbered.group(1) : path;
    }

    private static String trimmed(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
