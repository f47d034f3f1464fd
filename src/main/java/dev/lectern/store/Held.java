package dev.lectern.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction holds of speeches; see {@link HeldSpeeches}.
 *
 * @param speeches by id
 * @param owned ids of those that were first seen on a page
 * @param places further places at the pages
 * @param twins which text, new or new at its page, is which stored speech
 * @param down texts of which nothing is kept, as they are or were of a speech that was taken down, and what becomes of each
 * @param copies which new text is the same as an earlier one of the batch
 * @param unlike new texts that resemble no other, so that they need not be compared afterwards
 */
record Held(
        Map<UUID, StoredSpeech> speeches,
        Map<PagePart, UUID> owned,
        Map<PagePart, Place> places,
        Map<Integer, UUID> twins,
        Map<Integer, Stored> down,
        Map<Integer, Integer> copies,
        Set<Integer> unlike) {

    Collection<StoredSpeech> all() {
        return speeches.values();
    }

    StoredSpeech speech(UUID id) {
        StoredSpeech speech = speeches.get(id);
        if (speech == null) {
            throw new IllegalStateException("The speech " + id + " is not held.");
        }
        return speech;
    }

    @Nullable
    Place place(PagePart page) {
        return places.get(page);
    }

    List<Place> places(String url) {
        return places.values().stream().filter(place -> place.url().equals(url)).toList();
    }

    @Nullable
    StoredSpeech own(PagePart page) {
        UUID id = owned.get(page);
        return id == null ? null : speech(id);
    }

    List<StoredSpeech> own(String url) {
        return owned.entrySet().stream()
                .filter(one -> one.getKey().url().equals(url))
                .map(one -> speech(one.getValue()))
                .toList();
    }

    /** The stored speech that a new text is. */
    @Nullable
    StoredSpeech twin(int n) {
        UUID id = twins.get(n);
        return id == null ? null : speech(id);
    }
}
