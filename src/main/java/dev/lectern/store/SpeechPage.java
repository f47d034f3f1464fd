package dev.lectern.store;

import dev.lectern.search.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of speeches.
 *
 * @param summaries JSON of the newest change of each, in the order of the list
 * @param hits where in each of them the words stand that were asked for, the best turns first; empty lists when none were
 * @param next where the next page begins; null when this was the last
 */
public record SpeechPage(
        List<byte[]> summaries,
        List<List<Hit>> hits,
        @Nullable SpeechCursor next) {

    /** A page without any speech. */
    static final SpeechPage EMPTY = new SpeechPage(List.of(), List.of(), null);

    public SpeechPage {
        summaries = List.copyOf(summaries);
        hits = List.copyOf(hits);
    }
}
