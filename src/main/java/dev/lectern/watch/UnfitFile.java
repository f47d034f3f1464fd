package dev.lectern.watch;

import java.io.IOException;

/** A file, or its sidecar, is such that it cannot be taken until somebody changes it. Other failures to read may pass. */
final class UnfitFile extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param reason one sentence
     */
    UnfitFile(String reason) {
        super(reason);
    }

    UnfitFile(String reason, Throwable cause) {
        super(reason, cause);
    }
}
