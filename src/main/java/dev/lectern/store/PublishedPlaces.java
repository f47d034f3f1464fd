package dev.lectern.store;

import dev.lectern.speech.SpeechChange.PublishedPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The pages that carry a speech, as changes tell them. Joins the caller's transaction. */
@ApplicationScoped
class PublishedPlaces {

    private final Places places;
    private final Revisions revisions;

    PublishedPlaces(Places places, Revisions revisions) {
        this.places = places;
        this.revisions = revisions;
    }

    /** Those that stand. */
    List<PublishedPlace> of(StoredSpeech speech) {
        var standing = new ArrayList<PublishedPlace>();
        if (!speech.ownPageGone) {
            standing.add(new PublishedPlace(
                    speech.url,
                    speech.source,
                    speech.publisher,
                    speech.country,
                    firstSeen(speech.id, speech.scrapedAt)));
        }
        places.of(speech.id).stream()
                .filter(Place::stands)
                .map(PublishedPlaces::of)
                .forEach(standing::add);
        return standing;
    }

    private Instant firstSeen(UUID id, Instant otherwise) {
        return revisions
                .find("speechId = ?1 order by scrapedAt", id)
                .firstResultOptional()
                .map(revision -> revision.scrapedAt)
                .orElse(otherwise);
    }

    static PublishedPlace of(Place place) {
        return new PublishedPlace(
                place.url(),
                place.source(),
                place.publisher().name(),
                place.publisher().country(),
                place.firstSeen());
    }
}
