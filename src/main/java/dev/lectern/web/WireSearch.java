package dev.lectern.web;

import dev.lectern.query.SearchQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search as the front page shows it, and the addresses of exactly this search: as a page, as a feed, as a stream.
 *
 * @param filters name of a parameter to its values, without the place in the list
 */
record WireSearch(Map<String, List<String>> filters) {

    /**
     * What the stream does not ask in the same way as the list. Words are asked for by their stems in the list ({@code fee} finds
     * "fees"), turn by turn, and as they stand in the stream: with it, a speech that the list would show might never come to the page.
     * So the page asks for the list again when the stream tells of anything else that fits.
     */
    private static final Set<String> NOT_STREAMED = Set.of("q", "from", "to", "sort");

    private static final Set<String> PLACE_IN_LIST = Set.of("cursor", "limit");

    WireSearch {
        filters = SearchQuery.filled(filters, PLACE_IN_LIST);
    }

    /** A filter that is set, how it is called, and the page without it. */
    record Chip(String name, String value, String without) {}

    /** The value that the form shows; empty when there is none. Of questions either will do, as of all that is repeated. */
    public String value(String name) {
        return SearchQuery.shown(name, filters.getOrDefault(name, List.of()));
    }

    /** Whether anything is asked at all. */
    public boolean any() {
        return !filters.isEmpty();
    }

    /** Whether there is more than words, so that a reader should see the filters. */
    public boolean filtered() {
        return filters.keySet().stream().anyMatch(name -> !name.equals("q"));
    }

    /** Whether the stream can tell it all; else new speeches are found by asking again. */
    public boolean streamed() {
        return filters.keySet().stream().noneMatch(NOT_STREAMED::contains);
    }

    /** The filters that are set, to be taken off one by one. */
    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        filters.forEach((name, values) -> {
            var rest = new LinkedHashMap<>(filters);
            rest.remove(name);
            chips.add(new Chip(label(name), shown(name, value(name)), "/" + query(rest, "")));
        });
        return chips;
    }

    /** Filters without a field in the form, to be kept when it is sent. */
    List<Map.Entry<String, String>> kept(Set<String> fields) {
        var kept = new ArrayList<Map.Entry<String, String>>();
        filters.forEach((name, values) -> {
            if (!fields.contains(name)) {
                values.forEach(value -> kept.add(Map.entry(name, value)));
            }
        });
        return kept;
    }

    public String page() {
        return "/" + query(filters, "");
    }

    String older(String cursor) {
        return "/" + query(filters, SearchQuery.pair("cursor", cursor));
    }

    public String atom() {
        return "/feed.atom" + query(filters, "");
    }

    public String jsonFeed() {
        return "/feed.json" + query(filters, "");
    }

    /** The newest speeches of this search as JSON. */
    public String list() {
        var all = new LinkedHashMap<>(filters);
        all.putIfAbsent("arrival", List.of("live"));
        return "/api/speeches" + query(all, "");
    }

    /** The stream of everything that may belong to this search, without turns. */
    public String stream(long after) {
        return "/api/stream" + query(streamable(), "view=summary&after=" + after);
    }

    /** A command that follows this search, or where words are asked, one that asks for it. */
    public String curl(String origin) {
        return streamed()
                ? "curl -N '" + origin + "/api/stream" + query(filters, "") + "'"
                : "curl '" + origin + list() + "'";
    }

    private Map<String, List<String>> streamable() {
        var streamable = new LinkedHashMap<>(filters);
        streamable.keySet().removeAll(NOT_STREAMED);
        return streamable;
    }

    private static String query(Map<String, List<String>> filters, String more) {
        String all = Stream.of(SearchQuery.written(filters), more)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    private static String label(String name) {
        return switch (name) {
            case "q" -> "Words";
            case "from" -> "From";
            case "to" -> "Until";
            default -> Names.word(name);
        };
    }

    private static String shown(String name, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (name) {
            case "country" -> Names.country(value);
            case "language" -> Names.language(value);
            case "kind" -> Names.word(value);
            default -> value;
        };
    }
}
