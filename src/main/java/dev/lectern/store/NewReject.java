package dev.lectern.store;

/**
 * A page that could not be read or stored.
 *
 * @param packed the page, as far as it is known
 * @param cause why
 */
public record NewReject(PackedPage packed, RejectCause cause) {

    private static final String PAGE = "(?s)(https?://|inbox:).*";

    /** A record of a newer kind is not taken for a page. */
    private static final String UNKNOWN = "unknown-type";

    /** Where it failed. */
    public String stage() {
        return cause.stage();
    }

    /** Why, in one sentence. */
    public String reason() {
        return cause.reason();
    }

    /**
     * Whether it is a page as it was fetched, and no record that names none or has no bytes. A reject goes when the page can be read one
     * day; what it showed until then stays as a capture. Where PostgreSQL blamed its data it may blame the capture as well.
     */
    public boolean isPage() {
        var page = packed.page();
        return page.url().matches(PAGE)
                && page.body().length > 0
                && !cause.stage().equals("store")
                && !UNKNOWN.equals(cause.code());
    }
}
