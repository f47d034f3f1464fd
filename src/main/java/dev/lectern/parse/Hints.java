package dev.lectern.parse;

import dev.lectern.page.PageHints;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page before it is read. Everything may be missing; a hint overrides the one stage it speaks to.
 *
 * @param url address of the page, to resolve links and as evidence of last resort
 * @param contentType media type and charset as the server gave them
 * @param listing what the listing or feed said
 * @param titleSelector CSS selector of the title
 * @param bodySelector CSS selector of the text
 * @param dateSelector CSS selector of the date on which it was spoken
 * @param labelSelector CSS selector of the labels that say who speaks
 * @param language BCP 47 tag that the source is known to write in
 * @param timeZone zone of the clock times that the source prints
 */
public record Hints(
        @Nullable String url,
        @Nullable String contentType,
        PageHints listing,
        @Nullable String titleSelector,
        @Nullable String bodySelector,
        @Nullable String dateSelector,
        @Nullable String labelSelector,
        @Nullable String language,
        @Nullable ZoneId timeZone) {

    /** Nothing is known. */
    public static final Hints NONE = new Hints(null, null, PageHints.NONE, null, null, null, null, null, null);

    /** Only the address and the media type are known. */
    public static Hints of(@Nullable String url, @Nullable String contentType) {
        return new Hints(url, contentType, PageHints.NONE, null, null, null, null, null, null);
    }
}
