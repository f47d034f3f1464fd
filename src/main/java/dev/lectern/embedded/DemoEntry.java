package dev.lectern.embedded;

import java.time.Instant;

/**
 * A speech that is out, as its page shows it now.
 *
 * @param speech with the publisher's edit, if it has happened
 * @param number of the publication, from 1
 * @param postedAt when it came out
 * @param changedAt when it was edited last; as {@code postedAt} when never
 */
record DemoEntry(DemoSpeech speech, long number, Instant postedAt, Instant changedAt) {

    boolean isEdited() {
        return !changedAt.equals(postedAt);
    }
}
