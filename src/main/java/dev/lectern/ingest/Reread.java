package dev.lectern.ingest;

import dev.lectern.store.BetterReading;
import dev.lectern.store.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parser of now makes of the captures of a page.
 *
 * @param url the page
 * @param better of the captures from which its speeches are read
 * @param newest speeches on the newest capture, where that is another one and may tell something new
 * @param failure why the speech of the page could not be read again, in one sentence; null when it could
 */
record Reread(
        String url,
        List<BetterReading> better,
        List<Observation> newest,
        @Nullable String failure) {

    Reread {
        better = List.copyOf(better);
        newest = List.copyOf(newest);
    }
}
