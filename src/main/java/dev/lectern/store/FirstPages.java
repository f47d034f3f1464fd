package dev.lectern.store;

import dev.lectern.likeness.Likeness;
import dev.lectern.likeness.SpeechText;
import dev.lectern.speech.SpeechChange.PreviousFacts;
import dev.lectern.speech.SpeechChange.PublishedPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pages that show one speech after the other, such as "the latest": what is there now is no correction of what was there before, if that
 * still stands elsewhere. Wants the row of the speech locked, and joins the caller's transaction.
 */
@ApplicationScoped
class FirstPages {

    private final StoredSpeeches speeches;
    private final Revisions revisions;
    private final Places places;
    private final PublishedPlaces published;

    FirstPages(StoredSpeeches speeches, Revisions revisions, Places places, PublishedPlaces published) {
        this.published = published;
        this.speeches = speeches;
        this.revisions = revisions;
        this.places = places;
    }

    /**
     * When the first page of a speech tells another one while a further page carries it, that page becomes its first.
     *
     * @param changes gets what is to be told of the speech
     * @return whether the page tells another speech, which the caller stores
     */
    boolean tellsAnother(StoredSpeech speech, Observation observation, List<FeedChange> changes) {
        var page = observation.page();
        if (!speech.state.equals(StoredSpeech.AVAILABLE) || !page.time().isAfter(speech.confirmedAt)) {
            return false;
        }
        Revision current = revisions.of(speech.id, speech.revision);
        if (current.contentHash.equals(observation.contentHash())) {
            return false;
        }
        List<Place> standing =
                places.of(speech.id).stream().filter(Place::stands).toList();
        Place next = free(standing);
        if (next == null || observation.text().to(SpeechText.of(Revisions.speech(current))) != Likeness.DIFFERENT) {
            return false;
        }
        List<PublishedPlace> before = published.of(speech);
        places.leave(speech, page.time());
        places.remove(next);
        move(speech, next);
        speeches.flush(); // before another speech is stored at its former page
        var previous = new PreviousFacts(null, null, null, null, null, before);
        changes.add(FeedChange.linked(speech, previous, page.arrival(), page.time(), observation.traceParent()));
        return true;
    }

    /** The oldest; a page that was the first of a speech which was merged into this one is still that. */
    private @Nullable Place free(List<Place> standing) {
        if (standing.isEmpty()) {
            return null;
        }
        Set<PagePart> owned = speeches.ids(standing.stream().map(Place::url).collect(Collectors.toSet()))
                .keySet();
        return standing.stream()
                .filter(place -> !owned.contains(place.page()))
                .findFirst()
                .orElse(null);
    }

    private static void move(StoredSpeech speech, Place to) {
        speech.url = to.url();
        speech.part = to.part();
        speech.source = to.source();
        speech.publisher = to.publisher().name();
        speech.country = to.publisher().country();
        speech.ownPageGone = false;
        // What it showed then may differ in trifles from what the other page told, and is no news when it comes again.
        speech.confirmedAt = to.confirmedAt().plus(1, ChronoUnit.MICROS);
        speech.seenAt = speech.confirmedAt;
        speech.failedRechecks = 0;
    }
}
