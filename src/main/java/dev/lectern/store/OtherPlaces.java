package dev.lectern.store;

import dev.lectern.likeness.Likeness;
import dev.lectern.likeness.SpeechText;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechChange.PreviousFacts;
import dev.lectern.speech.SpeechChange.PublishedPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Observations of pages that carry a speech beside the page on which it was first seen. Only the first page revises the text or, when
 * that is gone, the oldest that still stands: copies lag behind. Every method wants the row of the speech locked, and joins the
 * caller's transaction.
 */
@ApplicationScoped
public class OtherPlaces {

    private static final List<String> PLACES = List.of("places");

    private final Places places;
    private final Revisions revisions;
    private final Feed feed;

    OtherPlaces(Places places, Revisions revisions, Feed feed) {
        this.places = places;
        this.revisions = revisions;
        this.feed = feed;
    }

    /** What an observation of a further page means. */
    public enum Seen {
        /** Nothing new. */
        UNCHANGED,
        /** The page is back and was told. */
        LINKED,
        /** The speech is back with it and was told. */
        RESTORED,
        /** It tells the newest text, which the caller stores as a revision, whether or not the speech was gone. */
        REVISES,
        /** The page tells another speech now, which the caller stores as new. */
        ANOTHER
    }

    /** A page turned out to carry a speech that is known already. */
    public Stored join(StoredSpeech speech, ScrapedPage page, int part, Speech told, Publisher publisher) {
        places.keep(Place.of(speech.id, page, part, publisher, ContentHash.of(told)));
        if (speech.state.equals(StoredSpeech.ERASED)) {
            return Stored.UNCHANGED;
        }
        return isBack(speech, page) ? Stored.RESTORED : Stored.LINKED;
    }

    /** A page shows a speech again, or what became of it. */
    public Seen seen(StoredSpeech speech, Place place, ScrapedPage page, Speech told) {
        if (page.time().isBefore(place.confirmedAt())) {
            return Seen.UNCHANGED;
        }
        String hash = ContentHash.of(told);
        boolean same = hash.equals(place.contentHash());
        if (!same && !speech.state.equals(StoredSpeech.ERASED)) {
            Speech current = Revisions.speech(revisions.of(speech.id, speech.revision));
            if (SpeechText.of(told).to(SpeechText.of(current)) != Likeness.SAME) {
                places.remove(place);
                leave(speech, place, page.arrival(), page.time());
                return Seen.ANOTHER;
            }
        }
        boolean revises = !same && revises(speech, place);
        boolean back = !place.stands() && page.time().isAfter(place.confirmedAt());
        if (place.stands() || back) {
            places.keep(place.seen(page.time(), hash));
        }
        if (speech.state.equals(StoredSpeech.ERASED) || revises) {
            return revises ? Seen.REVISES : Seen.UNCHANGED;
        }
        if (!back) {
            return Seen.UNCHANGED;
        }
        return isBack(speech, page) ? Seen.RESTORED : Seen.LINKED;
    }

    /** A page that carried a speech is gone. */
    public Stored gone(StoredSpeech speech, Place place, PageGone gone) {
        if (!place.stands() || !gone.time().isAfter(place.confirmedAt())) {
            return Stored.UNCHANGED;
        }
        places.keep(place.gone(gone.time()));
        return leave(speech, place, gone.arrival(), gone.time());
    }

    /** The first page of a speech is gone. */
    public Stored firstGone(StoredSpeech speech, PageGone gone) {
        List<PublishedPlace> before = standing(speech);
        speech.ownPageGone = true;
        return tellGone(speech, before, gone.arrival(), gone.time());
    }

    private Stored leave(StoredSpeech speech, Place left, Arrival arrival, Instant time) {
        if (!left.stands()) {
            return Stored.UNCHANGED;
        }
        List<PublishedPlace> before = standing(speech);
        before.add(published(left));
        return tellGone(speech, before, arrival, time);
    }

    private Stored tellGone(StoredSpeech speech, List<PublishedPlace> before, Arrival arrival, Instant time) {
        if (!speech.state.equals(StoredSpeech.AVAILABLE)) {
            return Stored.UNCHANGED;
        }
        boolean stands = !speech.ownPageGone || places.of(speech.id).stream().anyMatch(Place::stands);
        if (stands) {
            var previous = new PreviousFacts(null, null, null, null, null, before);
            feed.add(speech, ChangeKind.LINKED, PLACES, previous, arrival, time);
            return Stored.LINKED;
        }
        speech.state = StoredSpeech.WITHDRAWN;
        feed.add(speech, ChangeKind.WITHDRAWN, List.of(), null, arrival, time);
        return Stored.WITHDRAWN;
    }

    private boolean isBack(StoredSpeech speech, ScrapedPage page) {
        boolean back = speech.state.equals(StoredSpeech.WITHDRAWN);
        speech.state = StoredSpeech.AVAILABLE;
        feed.add(speech, back ? ChangeKind.RESTORED : ChangeKind.LINKED, PLACES, null, page.arrival(), page.time());
        return back;
    }

    private boolean revises(StoredSpeech speech, Place place) {
        return speech.ownPageGone
                && !speech.state.equals(StoredSpeech.ERASED)
                && places.of(speech.id).stream()
                        .filter(one -> one.stands() || one.equals(place))
                        .findFirst()
                        .filter(place::equals)
                        .isPresent();
    }

    private List<PublishedPlace> standing(StoredSpeech speech) {
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
                .map(OtherPlaces::published)
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

    private static PublishedPlace published(Place place) {
        return new PublishedPlace(
                place.url(),
                place.source(),
                place.publisher().name(),
                place.publisher().country(),
                place.firstSeen());
    }
}
