package dev.lectern.store;

/** PostgreSQL did not answer a question. It changes nothing to ask again later. */
public class ReadFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was asked and why there is no answer.
     *
     * @param what what was to be read, as in "the feed after position 42"
     * @param cause what the driver said
     */
    public ReadFailed(String what, Exception cause) {
        super("PostgreSQL could not read " + what + ": " + cause.getMessage(), cause);
    }
}
