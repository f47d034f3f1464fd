package dev.lectern.frontier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.page.PageHints;

/** Hints as they stand in the table. */
final class HintsJson {

    private static final JsonMapper JSON = new JsonMapper();

    private HintsJson() {}

    static String write(PageHints hints) {
        try {
            // Escaped or not, PostgreSQL's jsonb takes no U+0000.
            return JSON.writeValueAsString(hints).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts is always JSON", e);
        }
    }

    static PageHints read(String json) {
        try {
            return JSON.readValue(json, PageHints.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column hints holds what this program does not write: " + json, e);
        }
    }
}
