package dev.lectern.ingest;

/** Kafka did not take a reject; it will be tried again. */
final class PublishingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishingFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
