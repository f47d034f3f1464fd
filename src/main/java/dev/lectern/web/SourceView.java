package dev.lectern.web;

import dev.lectern.frontier.PageCount;
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
 * @param state how it is doing
 * @param reason why the last look failed; null when it went well
 * @param lastCheck when it was last looked at
 * @param nextCheck when it is looked at next
 * @param lastNewPage when the last new page was found
 * @param interval time from the last look to the next one
 * @param intervalReason why it is so long
 * @param pages how many there are of each sort
 * @param countedAt when they were counted
 * @param read how many of the pages could be read, in percent; null while there is none
 * @param share how many of those that were read hold a speech, in percent; null while there is none
 * @param bars speeches of the last days
 * @param defined whether this process has the definition
 * @param origin where its definition stands; null when only another process has it
 * @param verified day on which somebody last saw that it works; null for never
 * @param attribution what its licence asks to be said; null for nothing
 */
record SourceView(
        String id,
        String publisher,
        @Nullable String country,
        @Nullable String language,
        @Nullable String institution,
        StateView state,
        @Nullable String reason,
        @Nullable Moment lastCheck,
        @Nullable Moment nextCheck,
        @Nullable Moment lastNewPage,
        @Nullable String interval,
        @Nullable String intervalReason,
        PageCount pages,
        @Nullable Moment countedAt,
        @Nullable Integer read,
        @Nullable Integer share,
        DayBars bars,
        boolean defined,
        @Nullable String origin,
        @Nullable String verified,
        @Nullable String attribution) {

    static SourceView of(
            SourceHealth health, @Nullable Source source, Map<LocalDate, Integer> perDay, LocalDate today) {
        PageCount pages = health.pages();
        long readable = pages.speeches() + pages.notSpeeches();
        return new SourceView(
                health.id(),
                health.publisher() == null ? health.id() : health.publisher(),
                source == null || source.country() == null ? null : Names.country(source.country()),
                source == null || source.language() == null ? null : Names.language(source.language()),
                source == null || source.institution() == null || source.institution() == Institution.OTHER
                        ? null
                        : Names.word(source.institution().word()),
                StateView.of(health.state(), health.consecutiveFailures()),
                health.failureReason(),
                Moment.ofNullable(health.lastCheck()),
                Moment.ofNullable(health.nextCheck()),
                Moment.ofNullable(health.lastNewPage()),
                health.interval() == null ? null : Moment.length(health.interval()),
                health.intervalReason(),
                pages,
                Moment.ofNullable(health.countedAt()),
                Figure.percent(readable, readable + pages.rejected()),
                Figure.percent(pages.speeches(), readable),
                DayBars.of(perDay, today),
                source != null,
                source == null ? null : source.origin(),
                source == null || source.verified() == null
                        ? null
                        : PlainDates.of(source.verified().toString()),
                source == null ? null : source.attribution());
    }
}
