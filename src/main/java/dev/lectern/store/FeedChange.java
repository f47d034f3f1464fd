package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.SpeechChange.PreviousFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a speech that is to be told.
 *
 * @param speech id of the speech
 * @param revision number of its newest revision after the change
 * @param change what happened
 * @param changed names of the changed fields
 * @param previous former facts, null when none changed
 * @param arrival live or backfill
 * @param scrapedAt when the observation was made
 * @param traceParent where in a trace this belongs; null while traces are off
 * @param into the speech that it turned out to be; null for all other changes
 */
record FeedChange(
        UUID speech,
        int revision,
        ChangeKind change,
        List<String> changed,
        @Nullable PreviousFacts previous,
        Arrival arrival,
        Instant scrapedAt,
        @Nullable String traceParent,
        @Nullable UUID into) {

    FeedChange(
            UUID speech,
            int revision,
            ChangeKind change,
            List<String> changed,
            @Nullable PreviousFacts previous,
            Arrival arrival,
            Instant scrapedAt,
            @Nullable String traceParent) {
        this(speech, revision, change, changed, previous, arrival, scrapedAt, traceParent, null);
    }

    /** It turned out to be another one. */
    static FeedChange merged(StoredSpeech speech, UUID into, Arrival arrival) {
        return new FeedChange(
                speech.id, speech.revision, ChangeKind.MERGED, List.of(), null, arrival, speech.scrapedAt, null, into);
    }

    /** Other pages carry the speech than before. */
    static FeedChange linked(
            StoredSpeech speech,
            @Nullable PreviousFacts previous,
            Arrival arrival,
            Instant scrapedAt,
            @Nullable String traceParent) {
        return new FeedChange(
                speech.id,
                speech.revision,
                ChangeKind.LINKED,
                List.of("places"),
                previous,
                arrival,
                scrapedAt,
                traceParent);
    }

    FeedChange as(ChangeKind other) {
        return new FeedChange(speech, revision, other, changed, previous, arrival, scrapedAt, traceParent, into);
    }

    FeedChange {
        changed = List.copyOf(changed);
    }
}
