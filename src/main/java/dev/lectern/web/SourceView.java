package dev.lectern.web;

import dev.lectern.frontier.SourceHealth;
import dev.lectern.source.Institution;
import dev.lectern.source.Source;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source as pages show it.
 *
 * @param id of the source
 * @param publisher its name, or the id when only another process has the definition
 * @param country for people; null when not told
 * @param language for people; null when not told
 * @param institution for people; null when not told
 * @param state {@code well}, {@code failing} or {@code waiting}
 * @param stateText the same in words
 * @param reason why the last look failed; null when it went well
 * @param lastCheck when it was last looked at
 * @param nextCheck when it is looked at next
 * @param lastNewPage when the last new page was found
 * @param interval time between two looks
 * @param seen pages heard of
 * @param speeches pages that hold a speech
 * @param notSpeeches pages that hold none
 * @param rejected pages that could not be read
 * @param read how many of the pages could be read, in percent; null while there is none
 * @param share how many of those that were read hold a speech, in percent; null while there is none
 * @param bars the last days
 * @param origin where its definition stands; null when only another process has it
 */
record SourceView(
        String id,
        String publisher,
        @Nullable String country,
        @Nullable String language,
        @Nullable String institution,
        String state,
        String stateText,
        @Nullable String reason,
        @Nullable Moment lastCheck,
        @Nullable Moment nextCheck,
        @Nullable Moment lastNewPage,
        @Nullable String interval,
        long seen,
        long speeches,
        long notSpeeches,
        long rejected,
        @Nullable Integer read,
        @Nullable Integer share,
        DayBars bars,
        @Nullable String origin) {

    static SourceView of(
            SourceHealth health, @Nullable Source source, Map<LocalDate, Integer> perDay, LocalDate today) {
        long readable = health.speeches() + health.notSpeeches();
        return new SourceView(
                health.id(),
                health.publisher() == null ? health.id() : health.publisher(),
                source == null || source.country() == null ? null : Names.country(source.country()),
                source == null || source.language() == null ? null : Names.language(source.language()),
                source == null || source.institution() == null || source.institution() == Institution.OTHER
                        ? null
                        : Names.word(source.institution().word()),
                state(health),
                stateText(health),
                health.failureReason(),
                Moment.ofNullable(health.lastCheck()),
                Moment.ofNullable(health.nextCheck()),
                Moment.ofNullable(health.lastNewPage()),
                health.interval() == null ? null : Moment.length(health.interval()),
                health.pagesSeen(),
                health.speeches(),
                health.notSpeeches(),
                health.rejected(),
                percent(readable, readable + health.rejected()),
                percent(health.speeches(), readable),
                DayBars.of(perDay, today),
                source == null ? null : source.origin());
    }

    private static String state(SourceHealth health) {
        if (health.consecutiveFailures() > 0) {
            return "failing";
        }
        return health.lastCheck() == null ? "waiting" : "well";
    }

    private static String stateText(SourceHealth health) {
        int failures = health.consecutiveFailures();
        if (failures > 0) {
            return failures == 1 ? "The last look failed" : failures + " looks in a row failed";
        }
        return health.lastCheck() == null ? "Not looked at yet" : "Well";
    }

    /** Rounded down, so that all but one is not all. */
    private static @Nullable Integer percent(long part, long whole) {
        return whole == 0 ? null : (int) (100 * part / whole);
    }
}
