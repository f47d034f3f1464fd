package dev.lectern.page;

/** What reading a record of a pages topic gave. */
public sealed interface PageReading {

    /** The record follows the contract, or could be completed with defaults. */
    record Understood(PageEvent event) implements PageReading {}

    /**
     * The record breaks the contract and nothing sensible can be assumed.
     *
     * @param url what it says of its URL, or a name for the record itself ({@code kafka:<topic>/<partition>/<offset>})
     * @param source source it names, or {@code unknown}
     * @param reason one sentence: which header is wrong, what it holds, what would be right
     */
    record Malformed(String url, String source, String reason) implements PageReading {}
}
