package dev.lectern.page;

/** What reading a record of a pages topic gave. */
public sealed interface PageReading {

    /** The record follows the contract, or could be completed with defaults. */
    record Understood(PageEvent event) implements PageReading {}

    /**
     * The record breaks the contract and nothing sensible can be assumed.
     *
     * @param page what could be understood of it, so that it can be looked at and sent again: its URL or a name for the record itself
     *     ({@code kafka:<topic>/<partition>/<offset>}), the source or {@code unknown}, its bytes or none, the time of the record
     * @param code one word for what is wrong, the same for all records that have it
     * @param reason one sentence: which header is wrong, what it holds, what would be right
     */
    record Malformed(ScrapedPage page, String code, String reason) implements PageReading {

        /** What the record says of its URL, or a name for the record itself. */
        public String url() {
            return page.url();
        }

        /** The source that it names, or {@code unknown}. */
        public String source() {
            return page.source();
        }
    }
}
