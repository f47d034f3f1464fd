package dev.lectern.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The headers of a response that are kept with the page ({@code ce_httpheaders} on the wire): those that tell what was
 * answered, from when, for how long it holds, and what may be done with it. Who asked is nobody's business: no cookies.
 * Content-Type is not among them, as the page has it itself.
 *
 * @param values name in lower case to value; repeated headers joined by a comma (RFC 9110, section 5.3)
 */
public record KeptHeaders(Map<String, String> values) {

    /** None, as of files. */
    public static final KeptHeaders NONE = new KeptHeaders(Map.of());

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** The last two: the TDM Reservation Protocol, by which publishers tell whether their texts may be mined. */
    private static final Set<String> KEPT = Set.of(
            "age",
            "cache-control",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-location",
            "date",
            "etag",
            "expires",
            "last-modified",
            "link",
            "server",
            "vary",
            "via",
            "x-robots-tag",
            "tdm-reservation",
            "tdm-policy");

    /** One that is longer is left out whole: half a value would be another one. */
    private static final int LONGEST = 2_000;

    private static final int MOST_BYTES = 8_000;

    public KeptHeaders {
        values = Collections.unmodifiableMap(new TreeMap<>(values)); // sorted: the same headers, the same bytes
    }

    /**
     * What is kept of all headers of a response.
     *
     * @param all names in any case, each with its values in order
     */
    public static KeptHeaders of(Map<String, ? extends Collection<String>> all) {
        Map<String, String> kept = new TreeMap<>();
        all.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (KEPT.contains(lower)) {
                kept.merge(lower, String.join(", ", values), (before, more) -> before + ", " + more);
            }
        });
        return bounded(kept);
    }

    /**
     * Reads the JSON object of the wire. It only informs, so a broken one is as good as none, and what does not belong there is
     * left out.
     */
    public static KeptHeaders read(@Nullable String json) {
        if (json == null || json.length() > 2 * MOST_BYTES) {
            return NONE;
        }
        try {
            Map<String, Object> object = JSON.readValue(json, OBJECT);
            Map<String, List<String>> texts = new TreeMap<>();
            if (object != null) {
                object.forEach((name, value) -> {
                    if (value instanceof String text) {
                        texts.put(name, List.of(text));
                    }
                });
            }
            return of(texts);
        } catch (JsonProcessingException e) {
            return NONE;
        }
    }

    /** The JSON object of the wire, on one line. */
    public String json() {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings can always be written as JSON", e);
        }
    }

    /** Without what no header may hold (RFC 9110, section 5.5) and what would be too much. */
    private static KeptHeaders bounded(Map<String, String> all) {
        Map<String, String> kept = new TreeMap<>();
        int bytes = 0;
        for (Map.Entry<String, String> header : all.entrySet()) {
            String value = header.getValue().replaceAll("\\p{Cntrl}+", " ").strip();
            bytes += header.getKey().length() + value.getBytes(UTF_8).length;
            if (value.isEmpty() || value.length() > LONGEST || bytes > MOST_BYTES) {
                bytes -= header.getKey().length() + value.getBytes(UTF_8).length;
            } else {
                kept.put(header.getKey(), value);
            }
        }
        return kept.isEmpty() ? NONE : new KeptHeaders(kept);
    }
}
