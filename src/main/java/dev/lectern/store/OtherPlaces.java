package dev.lectern.store;

import dev.lectern.likeness.Likeness;
import dev.lectern.likeness.SpeechText;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechChange.PreviousFacts;
import dev.lectern.speech.SpeechChange.PublishedPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Observations of pages that carry a speech beside the page on which it was first seen. Only the first page revises the text or, when
 * that is gone, the oldest that still stands: copies lag behind. Every method wants the row of the speech locked, and joins the
 * caller's transaction.
 */
@ApplicationScoped
class OtherPlaces {

    private final Places places;
    private final Revisions revisions;
    private final PublishedPlaces published;

    OtherPlaces(Places places, Revisions revisions, PublishedPlaces published) {
        this.places = places;
        this.revisions = revisions;
        this.published = published;
    }

    /** What an observation of a further page means. */
    enum Seen {
        /** Nothing new. */
        UNCHANGED(Stored.UNCHANGED),
        /** The page is back and is told. */
        LINKED(Stored.LINKED),
        /** The speech is back with it and is told. */
        RESTORED(Stored.RESTORED),
        /** It tells the newest text, which the caller stores as a revision, whether or not the speech was gone. */
        REVISES(Stored.REVISED),
        /** The page tells another speech now, which the caller stores as new. */
        ANOTHER(Stored.AVAILABLE);

        private final Stored outcome;

        Seen(Stored outcome) {
            this.outcome = outcome;
        }

        Stored outcome() {
            return outcome;
        }
    }

    /** A page turned out to carry a speech that is known already. */
    Stored join(StoredSpeech speech, Observation observation, List<FeedChange> changes) {
        places.keep(Place.of(speech.id, observation));
        return isBack(speech, observation, changes) ? Stored.RESTORED : Stored.LINKED;
    }

    /** A page shows a speech again, or what became of it. */
    Seen seen(StoredSpeech speech, Place place, Observation observation, List<FeedChange> changes) {
        var page = observation.page();
        if (page.time().isBefore(place.confirmedAt())) {
            return Seen.UNCHANGED;
        }
        if (speech.state.equals(StoredSpeech.ERASED)) { // and the takedown was lifted, else the page were not here
            places.keep(place.seen(observation));
            return Seen.REVISES;
        }
        boolean same = observation.contentHash().equals(place.contentHash());
        if (!same && !tellsSame(speech, observation)) {
            places.leave(place, page.time());
            leave(speech, place, page.arrival(), page.time(), changes);
            return Seen.ANOTHER;
        }
        boolean revises = !same && revises(speech, place);
        boolean back = !place.stands() && page.time().isAfter(place.confirmedAt());
        if (place.stands() || back) {
            places.keep(place.seen(observation));
        }
        if (revises) {
            return Seen.REVISES;
        }
        if (!back) {
            return Seen.UNCHANGED;
        }
        return isBack(speech, observation, changes) ? Seen.RESTORED : Seen.LINKED;
    }

    /**
     * What a newer parser makes of what a further place told last, unless it was seen again while that was read. That is quiet: the
     * place told it before. Only that it carries another speech is told, and not when the page is gone.
     */
    Stored reread(StoredSpeech speech, BetterReading better, StoredReading.Told told, List<FeedChange> changes) {
        Observation observation = better.observation();
        Place place = places.of(speech.id).stream()
                .filter(one -> one.page().equals(observation.place()))
                .findFirst()
                .orElse(null);
        if (place == null || !told.isStill(place) || speech.state.equals(StoredSpeech.ERASED)) {
            return Stored.UNCHANGED;
        }
        if (tellsSame(speech, observation)) {
            places.keep(place.told(observation));
            return Stored.UNCHANGED;
        }
        if (!place.stands()) {
            return Stored.UNCHANGED;
        }
        var page = observation.page();
        places.remove(place);
        leave(speech, place, page.arrival(), page.time(), changes);
        return Stored.LINKED;
    }

    private boolean tellsSame(StoredSpeech speech, Observation observation) {
        Speech current = Revisions.speech(revisions.of(speech.id, speech.revision));
        return observation.text().to(SpeechText.of(current)) == Likeness.SAME;
    }

    /** A page that carried a speech is gone. */
    Stored gone(StoredSpeech speech, Place place, PageGone gone, List<FeedChange> changes) {
        if (!place.stands() || !gone.time().isAfter(place.confirmedAt())) {
            return Stored.UNCHANGED;
        }
        places.keep(place.gone(gone.time()));
        return leave(speech, place, gone.arrival(), gone.time(), changes);
    }

    /** Notes that pages answered with something else than their speeches. */
    void countFailedRechecks(Map<String, Instant> seen) {
        places.countFailedRechecks(seen);
    }

    /** The first page of a speech is gone. */
    Stored ownGone(StoredSpeech speech, PageGone gone, List<FeedChange> changes) {
        if (!speech.state.equals(StoredSpeech.AVAILABLE)
                || speech.ownPageGone
                || !gone.time().isAfter(speech.confirmedAt)
                || speech.isOfUnknownTime()
                        && !gone.time().isAfter(revisions.of(speech.id, speech.revision).storedAt)) {
            return Stored.UNCHANGED;
        }
        speech.confirm(gone.time());
        List<PublishedPlace> before = published.of(speech);
        speech.ownPageGone = true;
        return tellGone(speech, before, gone.arrival(), gone.time(), changes);
    }

    private Stored leave(StoredSpeech speech, Place left, Arrival arrival, Instant time, List<FeedChange> changes) {
        if (!left.stands()) {
            return Stored.UNCHANGED;
        }
        List<PublishedPlace> before = published.of(speech);
        before.add(PublishedPlaces.of(left));
        return tellGone(speech, before, arrival, time, changes);
    }

    private Stored tellGone(
            StoredSpeech speech, List<PublishedPlace> before, Arrival arrival, Instant time, List<FeedChange> changes) {
        if (!speech.state.equals(StoredSpeech.AVAILABLE)) {
            return Stored.UNCHANGED;
        }
        boolean stands = !speech.ownPageGone || places.of(speech.id).stream().anyMatch(Place::stands);
        if (stands) {
            var previous = new PreviousFacts(null, null, null, null, null, before);
            changes.add(FeedChange.linked(speech, previous, arrival, time, null));
            return Stored.LINKED;
        }
        speech.state = StoredSpeech.WITHDRAWN;
        changes.add(
                new FeedChange(speech.id, speech.revision, ChangeKind.WITHDRAWN, List.of(), null, arrival, time, null));
        return Stored.WITHDRAWN;
    }

    private static boolean isBack(StoredSpeech speech, Observation observation, List<FeedChange> changes) {
        var page = observation.page();
        boolean back = speech.state.equals(StoredSpeech.WITHDRAWN);
        speech.ownPageGone |= back; // a program that knew of one page only did not write that down
        speech.state = StoredSpeech.AVAILABLE;
        var linked = FeedChange.linked(speech, null, page.arrival(), page.time(), observation.traceParent());
        changes.add(back ? linked.as(ChangeKind.RESTORED) : linked);
        return back;
    }

    private boolean revises(StoredSpeech speech, Place place) {
        return speech.ownPageGone
                && places.of(speech.id).stream()
                        .filter(one -> one.stands() || one.equals(place))
                        .findFirst()
                        .filter(place::equals)
                        .isPresent();
    }
}
