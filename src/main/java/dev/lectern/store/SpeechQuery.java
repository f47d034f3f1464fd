package dev.lectern.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which speeches are wanted. What is null is not asked for; all that is given must hold. Speaker, source, publisher, country,
 * language, kind and place may each hold several values that are alternatives, separated by commas or line breaks.
 *
 * @param q words to find, in the syntax of web searches: {@code "a phrase"}, {@code or}, {@code -not}
 * @param speaker name of a speaker, whole, in any case
 * @param source id of the source
 * @param publisher name of the publisher, whole, in any case
 * @param country ISO 3166-1 alpha-2 code
 * @param language BCP 47 tag; {@code en} also finds {@code en-GB}
 * @param kind sort of speech, as the word on the wire
 * @param place where it was spoken, whole, in any case
 * @param arrival {@code live} or {@code backfill}
 * @param from speeches that may have been given on or after this day
 * @param to speeches that may have been given on or before this day
 * @param limit most speeches wanted, 1 to {@link #MOST}
 * @param after where the page before ended; null for the first page
 * @param byRelevance whether those that fit the words best come first, instead of the newest
 * @param among ids of sources of which at least one must carry it, whatever {@code source} asks for; null for any
 */
public record SpeechQuery(
        @Nullable String q,
        @Nullable String speaker,
        @Nullable String source,
        @Nullable String publisher,
        @Nullable String country,
        @Nullable String language,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String arrival,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int limit,
        @Nullable SpeechCursor after,
        boolean byRelevance,
        @Nullable String among) {

    /** Most speeches on a page. */
    public static final int MOST = 100;

    /** Speeches on a page when nobody says how many. */
    public static final int USUAL = 20;

    public SpeechQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " speeches, not " + limit);
        }
    }

    /** A query for the newest first. */
    public SpeechQuery(
            @Nullable String q,
            @Nullable String speaker,
            @Nullable String source,
            @Nullable String publisher,
            @Nullable String country,
            @Nullable String language,
            @Nullable String kind,
            @Nullable String place,
            @Nullable String arrival,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int limit,
            @Nullable SpeechCursor after) {
        this(q, speaker, source, publisher, country, language, kind, place, arrival, from, to, limit, after, false);
    }

    /** A query of any sources. */
    public SpeechQuery(
            @Nullable String q,
            @Nullable String speaker,
            @Nullable String source,
            @Nullable String publisher,
            @Nullable String country,
            @Nullable String language,
            @Nullable String kind,
            @Nullable String place,
            @Nullable String arrival,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int limit,
            @Nullable SpeechCursor after,
            boolean byRelevance) {
        this(
                q,
                speaker,
                source,
                publisher,
                country,
                language,
                kind,
                place,
                arrival,
                from,
                to,
                limit,
                after,
                byRelevance,
                null);
    }

    SpokenDays days() {
        return new SpokenDays(from, to);
    }

    /** The newest speeches of an arrival, without any other condition. */
    public static SpeechQuery newest(@Nullable String arrival, int limit) {
        return new SpeechQuery(null, null, null, null, null, null, null, null, arrival, null, null, limit, null);
    }
}
