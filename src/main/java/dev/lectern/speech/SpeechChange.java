package dev.lectern.speech;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of the feed: the value of a record of {@code lectern.speeches}, the {@code data} of a Server-Sent Event and
 * the body of {@code GET /api/speeches/{id}}. The fields of the {@link Speech} stand beside the others, not below them.
 *
 * @param position place in the one order of all changes, from 1, gapless
 * @param change what happened
 * @param changed names of the fields that a revision changed; {@code silent} when the page does not admit it
 * @param previous what those fields were before, so that a filter on them sees a speech leave; null for a new speech
 * @param announcedAt when the change got its position (UTC)
 * @param arrival {@code live} or {@code backfill}
 * @param id id of the speech
 * @param revision number of the revision, from 1
 * @param into id of the speech that this one was merged into; only for {@code merged}
 * @param excerptOf id of the longer speech that this one was shortened from; absent for any other
 * @param url address of the page where it was first seen
 * @param source id of the source
 * @param publisher name of the publisher; null when nobody named it
 * @param country ISO 3166-1 alpha-2 code of the publisher's country
 * @param speech what the page says
 * @param scrapedAt when the page was fetched (UTC)
 * @param places every page that carries the speech; every page that did, when it is withdrawn
 * @param translations the same speech in other languages
 * @param links where more is to be had
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
    "position",
    "change",
    "changed",
    "previous",
    "announcedAt",
    "arrival",
    "id",
    "revision",
    "into",
    "excerptOf",
    "url",
    "source",
    "publisher",
    "country",
    "speech",
    "scrapedAt",
    "places",
    "translations",
    "links"
})
public record SpeechChange(
        long position,
        ChangeKind change,
        List<String> changed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PreviousFacts previous,
        Instant announcedAt,
        String arrival,
        UUID id,
        int revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID into,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID excerptOf,
        String url,
        String source,
        @Nullable String publisher,
        @Nullable String country,
        @JsonUnwrapped Speech speech,
        Instant scrapedAt,
        List<PublishedPlace> places,
        List<Translation> translations,
        Links links) {

    /** The same without the text, which is most of it. */
    SpeechChange withoutTurns() {
        return with(previous, speech.withoutTurns());
    }

    /** The same without what the facts were before. */
    public SpeechChange withoutPrevious() {
        return with(null, speech);
    }

    private SpeechChange with(@Nullable PreviousFacts before, Speech now) {
        return new SpeechChange(
                position,
                change,
                changed,
                before,
                announcedAt,
                arrival,
                id,
                revision,
                into,
                excerptOf,
                url,
                source,
                publisher,
                country,
                now,
                scrapedAt,
                places,
                translations,
                links);
    }

    /** A page that carries the speech. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PublishedPlace(
            String url,
            String source,
            @Nullable String publisher,
            @Nullable String country,
            Instant firstSeen) {}

    /** The same speech in another language, and what shows that it is the same. */
    public record Translation(UUID id, String language, String evidence) {}

    /** Addresses of the speech, of its page and of the page as fetched; absolute when {@code lectern.public-url} is set. */
    public record Links(String self, String page, String capture) {}

    /**
     * Facts of the speech before a revision, only those by which subscribers filter; one that did not change is null.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PreviousFacts(
            @Nullable String title,
            @Nullable SpeechKind kind,
            @Nullable String language,
            @Nullable List<Person> speakers,
            @Nullable String place,
            @Nullable List<PublishedPlace> places) {}
}
