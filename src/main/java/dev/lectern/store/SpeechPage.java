package dev.lectern.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of speeches.
 *
 * @param summaries JSON of the newest change of each, newest speech first
 * @param next where the next page begins; null when this was the last
 */
public record SpeechPage(List<byte[]> summaries, @Nullable SpeechCursor next) {

    public SpeechPage {
        summaries = List.copyOf(summaries);
    }
}
