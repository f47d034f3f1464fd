package dev.lectern.store;

import java.time.Instant;
import java.util.List;

/**
 * Something that was announced of a speech.
 *
 * @param position its place in the one order
 * @param change what happened, as the word on the wire
 * @param changed names of the fields that changed; {@code silent} among them when the page does not admit it
 * @param revision number of the revision
 * @param scrapedAt when its page was fetched
 * @param announcedAt when it was announced
 */
public record SpeechEvent(
        long position, String change, List<String> changed, int revision, Instant scrapedAt, Instant announcedAt) {

    public SpeechEvent {
        changed = List.copyOf(changed);
    }
}
