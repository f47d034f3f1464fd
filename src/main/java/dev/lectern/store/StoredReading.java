package dev.lectern.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a speech was read from this capture.
 *
 * @param speech the speech
 * @param part number of the speech on the page, from 0
 * @param told when it is what a further place told last; null when it is the newest revision of the speech
 * @param capture the page as fetched
 * @param kept whether its bytes are still here
 * @param source id of the source by whose definition the page is read
 */
public record StoredReading(
        UUID speech, int part, @Nullable Told told, KeptCapture capture, boolean kept, String source) {

    /**
     * What a further place told last.
     *
     * @param contentHash of that
     * @param confirmedAt when it was seen there last
     */
    public record Told(String contentHash, Instant confirmedAt) {

        /** Whether nothing newer is known of the place. */
        boolean isStill(Place place) {
            return contentHash.equals(place.contentHash()) && confirmedAt.equals(place.confirmedAt());
        }
    }

    /** Whether it is what a further place told last. */
    public boolean further() {
        return told != null;
    }
}
