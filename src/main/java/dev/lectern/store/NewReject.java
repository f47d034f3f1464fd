package dev.lectern.store;

/**
 * A page that could not be read or stored.
 *
 * @param packed the page, as far as it is known
 * @param cause why
 */
public record NewReject(PackedPage packed, RejectCause cause) {

    /** Where it failed. */
    public String stage() {
        return cause.stage();
    }

    /** Why, in one sentence. */
    public String reason() {
        return cause.reason();
    }
}
