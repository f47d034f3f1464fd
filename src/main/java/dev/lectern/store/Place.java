package dev.lectern.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static dev.lectern.sql.Database.time;

/**
 * A further page that carries a speech, beside the one on which it was first seen.
 *
 * @param url canonical URL
 * @param part number of the speech on the page, from 0
 * @param speechId the speech
 * @param source id of the source that led to the page
 * @param publisher who publishes the page
 * @param stands whether the page is there; false when it is gone
 * @param firstSeen when it first showed the speech
 * @param confirmedAt newest observation that showed the speech there, or that it is gone
 * @param contentHash of what the page last told
 * @param parserVersion version of the parser that read that; null where it was not written down
 */
public record Place(
        String url,
        int part,
        UUID speechId,
        String source,
        Publisher publisher,
        boolean stands,
        Instant firstSeen,
        Instant confirmedAt,
        String contentHash,
        @Nullable String parserVersion) {

    static final String COLUMNS =
            "url, part, speech_id, source, publisher, country, state, first_seen, confirmed_at, content_hash, parser_version";

    /** A place that has just been seen for the first time. */
    static Place of(UUID speechId, Observation observation) {
        var page = observation.page();
        return new Place(
                page.url(),
                observation.part(),
                speechId,
                page.source(),
                observation.publisher(),
                true,
                page.time(),
                page.time(),
                observation.contentHash(),
                observation.speech().parserVersion());
    }

    PagePart page() {
        return new PagePart(url, part);
    }

    static Place read(ResultSet row) throws SQLException {
        return new Place(
                row.getString("url"),
                row.getInt("part"),
                row.getObject("speech_id", UUID.class),
                row.getString("source"),
                new Publisher(row.getString("publisher"), row.getString("country")),
                row.getString("state").equals(StoredSpeech.AVAILABLE),
                Objects.requireNonNull(time(row, "first_seen")),
                Objects.requireNonNull(time(row, "confirmed_at")),
                row.getString("content_hash"),
                row.getString("parser_version"));
    }

    /** The page stands and tells this. */
    Place seen(Observation observation) {
        return told(observation).at(true, observation.page().time());
    }

    /** What it told then is read like this. */
    Place told(Observation observation) {
        return new Place(
                url,
                part,
                speechId,
                source,
                publisher,
                stands,
                firstSeen,
                confirmedAt,
                observation.contentHash(),
                observation.speech().parserVersion());
    }

    Place gone(Instant at) {
        return at(false, at);
    }

    /** As {@link StoredSpeech#distrustTimesAfter}; what is older than the place is none of its news. */
    Place distrustTimesAfter(Instant latest) {
        return confirmedAt.isAfter(latest) ? at(stands, firstSeen.isAfter(latest) ? Instant.EPOCH : firstSeen) : this;
    }

    private Place at(boolean there, Instant time) {
        return new Place(url, part, speechId, source, publisher, there, firstSeen, time, contentHash, parserVersion);
    }

    @Nullable
    Object[] values() {
        String state = stands ? StoredSpeech.AVAILABLE : StoredSpeech.WITHDRAWN;
        return new @Nullable Object[] {
            url,
            part,
            speechId,
            source,
            publisher.name(),
            publisher.country(),
            state,
            firstSeen,
            confirmedAt,
            contentHash,
            parserVersion
        };
    }
}
