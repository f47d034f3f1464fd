package dev.lectern.ingest;

import dev.lectern.store.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parser of now makes of the captures of a page.
 *
 * @param url the page
 * @param capture number of the capture that its speech is read from; 0 when it is not read again
 * @param current speeches on that capture
 * @param newest speeches on the newest capture, where that is another one and may tell something new
 * @param failure why the speech of the page could not be read again, in one sentence; null when it could
 */
record Reread(
        String url,
        long capture,
        List<Observation> current,
        List<Observation> newest,
        @Nullable String failure) {

    Reread {
        current = List.copyOf(current);
        newest = List.copyOf(newest);
    }
}
