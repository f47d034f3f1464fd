package dev.lectern.query;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A search as it stands in the query of an address. */
public final class SearchQuery {

    private SearchQuery() {}

    /**
     * What is asked, without what is left empty.
     *
     * @param given name of a parameter to its values
     * @param without names that are no part of the search, such as the place in its list
     * @return in the order of the given ones
     */
    public static Map<String, List<String>> filled(Map<String, List<String>> given, Set<String> without) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            List<String> asked = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!asked.isEmpty() && !without.contains(name)) {
                filled.put(name, asked);
            }
        });
        return filled;
    }

    /** As behind the question mark of an address. Values may hold commas, so that each stands alone; empty when nothing is asked. */
    public static String written(Map<String, List<String>> filters) {
        return filters.entrySet().stream()
                .flatMap(filter -> filter.getValue().stream().map(value -> pair(filter.getKey(), value)))
                .collect(Collectors.joining("&"));
    }

    /** A parameter in an address. */
    public static String pair(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    /** The values of a filter for people: of questions either will do, as of all that is repeated. */
    public static String shown(String name, List<String> values) {
        return String.join(name.equals("q") ? QueryParameters.OR : ", ", values);
    }
}
