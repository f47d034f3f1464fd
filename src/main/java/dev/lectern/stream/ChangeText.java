package dev.lectern.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.search.SpokenWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words of a speech after and before a change: its title and all that was said. They are taken apart only when a filter asks
 * for some, and kept only until the memory is wanted for something else, as they take several times what the text does.
 */
final class ChangeText {

    private static final JsonMapper JSON = new JsonMapper();

    private final Supplier<byte[]> full;
    private final byte @Nullable [] fullBefore;
    private volatile WeakReference<List<SpokenWords>> words = new WeakReference<>(null);

    /**
     * The text of a change.
     *
     * @param full JSON of the change with all turns
     * @param fullBefore that of the change before it; null when there is none
     */
    ChangeText(Supplier<byte[]> full, byte @Nullable [] fullBefore) {
        this.full = full;
        this.fullBefore = fullBefore;
    }

    /** The words after the change, and those before it where there were others. */
    List<SpokenWords> words() {
        List<SpokenWords> known = words.get();
        if (known == null) {
            known = fullBefore == null ? List.of(read(full.get())) : List.of(read(full.get()), read(fullBefore));
            words = new WeakReference<>(known);
        }
        return known;
    }

    int bytesBefore() {
        return fullBefore == null ? 0 : fullBefore.length;
    }

    private static SpokenWords read(byte[] json) {
        try {
            JsonNode speech = JSON.readTree(json);
            var paragraphs = new ArrayList<String>();
            paragraphs.add(speech.path("title").asText(""));
            for (JsonNode turn : speech.path("turns")) {
                turn.path("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText("")));
            }
            return SpokenWords.of(paragraphs);
        } catch (IOException e) {
            throw new UncheckedIOException("The feed holds a change that is no JSON: " + e.getMessage(), e);
        }
    }
}
