package dev.lectern.app;

/** A migration of the schema went wrong; the message says which and why. */
final class MigrationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
