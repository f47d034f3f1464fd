package dev.lectern.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds speeches whose newest revision was read by another version of the parser. */
@ApplicationScoped
public class OutdatedReadings {

    private final StoredSpeeches speeches;
    private final Revisions revisions;
    private final Captures captures;

    OutdatedReadings(StoredSpeeches speeches, Revisions revisions, Captures captures) {
        this.speeches = speeches;
        this.revisions = revisions;
        this.captures = captures;
    }

    /**
     * The capture to be read again before a newer one of the same page is compared with it.
     *
     * @param url canonical URL
     * @param parserVersion version of the parser of this process
     * @return empty when the page holds no speech yet, or was read by this version, or its bytes are not kept any more
     */
    public Optional<Capture> of(String url, String parserVersion) {
        return speeches.at(url, 0)
                .map(speech -> revisions.of(speech.id, speech.revision))
                .filter(revision -> !revision.parserVersion.equals(parserVersion))
                .map(revision -> captures.findById(revision.captureId))
                .filter(capture -> capture.bodyGzip != null);
    }
}
