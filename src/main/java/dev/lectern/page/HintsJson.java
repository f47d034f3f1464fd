package dev.lectern.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** Hints as JSON, on the wire and in tables. */
public final class HintsJson {

    private static final JsonMapper JSON = new JsonMapper();

    private HintsJson() {}

    /** Writes them; without U+0000, which PostgreSQL keeps in no text, escaped or not. */
    public static String write(PageHints hints) {
        try {
            return JSON.writeValueAsString(hints).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts is always JSON", e);
        }
    }

    /** Reads them. Hints only help the parser: broken ones are as good as none and no reason to refuse a page. */
    public static PageHints read(@Nullable String json) {
        if (json == null) {
            return PageHints.NONE;
        }
        try {
            PageHints hints = JSON.readValue(json, PageHints.class);
            return hints == null ? PageHints.NONE : hints;
        } catch (JsonProcessingException e) {
            return PageHints.NONE;
        }
    }
}
