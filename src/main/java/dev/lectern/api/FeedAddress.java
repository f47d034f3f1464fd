package dev.lectern.api;

import dev.lectern.query.SearchQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a search is to be had, as a page and as a feed.
 *
 * @param site address of this service without a slash at its end
 * @param filters the search, without the place in its list; values may hold commas, so that each stands alone
 * @param cursor place in its list; null at the beginning
 * @param next place of what is older; null when there is nothing
 */
record FeedAddress(
        String site,
        Map<String, List<String>> filters,
        @Nullable String cursor,
        @Nullable String next) {

    FeedAddress {
        filters = new TreeMap<>(filters); // in one order, so that the same search has the same address
    }

    /** This part of the feed. */
    String self(String path) {
        return with(path, cursor);
    }

    /** The older part of the feed; null when there is none. */
    @Nullable
    String older(String path) {
        return next == null ? null : with(path, next);
    }

    /** The feed as a whole, whatever part of it this is: its identity. */
    String whole(String path) {
        return with(path, null);
    }

    /** What the search asks, for people. */
    String title() {
        String asked = filters.entrySet().stream()
                .filter(filter -> !filter.getKey().equals("limit"))
                .map(filter -> (filter.getKey().equals("q") ? "words" : filter.getKey()) + ": "
                        + SearchQuery.shown(filter.getKey(), filter.getValue()))
                .collect(Collectors.joining("; "));
        return asked.isEmpty() ? "Lectern: the newest speeches" : "Lectern: speeches (" + asked + ")";
    }

    private String with(String path, @Nullable String place) {
        Map<String, List<String>> query = new LinkedHashMap<>(filters);
        if (place != null) {
            query.put("cursor", List.of(place));
        }
        return site + path + (query.isEmpty() ? "" : "?" + SearchQuery.written(query));
    }
}
