package dev.lectern.source;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One publisher's site, as its definition describes it.
 *
 * @param id short name, unique among all sources
 * @param publisher name of the publisher as people know it
 * @param institution what sort of institution it is; null when not told
 * @param country ISO 3166-1 alpha-2 code; null when not told
 * @param discover where new pages are found; at least one
 * @param page CSS hints for the parser
 * @param every shortest interval between two looks at a listing
 * @param atMost longest interval, when nothing new appears
 * @param delay least time between two requests to its host
 * @param backfillPages how many pages of a listing the first visit goes back
 * @param withdrawAfter how long a page must be gone before its speech is withdrawn; null for what is configured for all
 * @param timeZone zone of the clock times it prints; null when not told
 * @param language BCP 47 tag of what it writes in; null when not told
 * @param allowPrivate whether its hosts may have private or loopback addresses
 * @param alternates languages (BCP 47) in which other versions of its pages are followed; {@link #EVERY_LANGUAGE} for all
 * @param ignoreNoindex whether its publisher has permitted us to keep pages that ask crawlers not to index them
 * @param attribution what its licence asks to be said beside its texts; null when it asks for nothing
 * @param verified day on which somebody last saw that the definition works; null when nobody ever did
 * @param samples pages of it with what they must be read as
 * @param origin where the definition stands: file name or class-path entry
 */
public record Source(
        String id,
        String publisher,
        @Nullable Institution institution,
        @Nullable String country,
        List<Discovery> discover,
        PageSelectors page,
        Duration every,
        Duration atMost,
        Duration delay,
        int backfillPages,
        @Nullable Duration withdrawAfter,
        @Nullable ZoneId timeZone,
        @Nullable String language,
        boolean allowPrivate,
        List<String> alternates,
        boolean ignoreNoindex,
        @Nullable String attribution,
        @Nullable LocalDate verified,
        List<Sample> samples,
        String origin) {

    /** Stands in {@link #alternates()} for whatever language there is. */
    public static final String EVERY_LANGUAGE = "all";

    public Source {
        discover = List.copyOf(discover);
        alternates = List.copyOf(alternates);
        samples = List.copyOf(samples);
    }

    /**
     * CSS selectors that override the parser's own way.
     *
     * @param title selector of the title; null to let the parser find it
     * @param body selector of the text; null to let the parser find it
     * @param date selector of the date on which it was spoken; null to let the parser find it
     * @param labels selector of the labels that say who speaks; null to let the parser find them
     */
    public record PageSelectors(
            @Nullable String title,
            @Nullable String body,
            @Nullable String date,
            @Nullable String labels) {

        public static final PageSelectors NONE = new PageSelectors(null, null, null, null);
    }
}
