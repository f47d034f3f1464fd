package dev.lectern.embedded;

/** An embedded server could not start; the message is a sentence for the person at the console. */
public final class EmbeddedServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddedServerFailure(String message) {
        super(message);
    }

    public EmbeddedServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
