package dev.lectern.ingest;

import dev.lectern.store.Observation;
import java.util.List;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Whether speeches can be told: an event must fit a record of {@code lectern.speeches} (8 MiB) with all that stands around the text. */
final class SpeechSize {

    private static final int LARGEST = 7 * 1024 * 1024;

    /** No character of UTF-16 has more bytes in UTF-8. */
    private static final int MOST_BYTES = 3;

    private SpeechSize() {}

    /** A sentence when one of them is too large. */
    static Optional<String> refusal(List<Observation> observations) {
        for (Observation observation : observations) {
            String json = observation.content();
            if (json.length() > LARGEST / MOST_BYTES) {
                int size = json.getBytes(UTF_8).length;
                if (size > LARGEST) {
                    return Optional.of("The speech is " + size + " bytes as JSON; at most " + LARGEST
                            + " fit a record of the topic of speeches.");
                }
            }
        }
        return Optional.empty();
    }
}
