package dev.lectern.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the listing or feed that led to a page, or the sidecar of a file, said of it ({@code ce_hints} on the wire).
 *
 * @param title text of the link or title of the feed entry
 * @param date date as the listing or feed gives it, preferably ISO 8601
 * @param language BCP 47 tag
 * @param publisher name of the publisher, where it is another than that of the source; null when not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PageHints(
        @Nullable String title,
        @Nullable String date,
        @Nullable String language,
        @Nullable String publisher) {

    /** Nothing was said. */
    public static final PageHints NONE = new PageHints(null, null, null, null);
}
