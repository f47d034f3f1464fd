package dev.lectern.store;

import dev.lectern.likeness.SpeechText;
import dev.lectern.page.PageGone;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.Speech;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a page is a further place of a speech, now or from now on. Joins the caller's transaction, which holds the page
 * ({@link SpeechStore#lock}).
 */
@ApplicationScoped
public class SpeechPlaces {

    private final Places places;
    private final OtherPlaces others;
    private final StoredSpeeches speeches;
    private final Twins twins;

    SpeechPlaces(Places places, OtherPlaces others, StoredSpeeches speeches, Twins twins) {
        this.places = places;
        this.others = others;
        this.speeches = speeches;
        this.twins = twins;
    }

    /** What an observation of a page was. */
    public sealed interface Seen {
        /** Of a further place, and all is told. */
        record Told(Stored outcome) implements Seen {}

        /** Of the place that revises the speech, which is held. */
        record Revises(StoredSpeech speech) implements Seen {}

        /** Of a page that is no further place, or not any more. */
        record Elsewhere() implements Seen {}
    }

    private record Held(StoredSpeech speech, Place place) {}

    /** What a page is that shows a speech. */
    public Seen seen(ScrapedPage page, int part, Speech told) {
        Optional<Held> found = hold(page.url(), part);
        if (found.isEmpty()) {
            return new Seen.Elsewhere();
        }
        Held held = found.get();
        return switch (others.seen(held.speech(), held.place(), page, told)) {
            case UNCHANGED -> new Seen.Told(Stored.UNCHANGED);
            case LINKED -> new Seen.Told(Stored.LINKED);
            case RESTORED -> new Seen.Told(Stored.RESTORED);
            case REVISES -> new Seen.Revises(held.speech());
            case ANOTHER -> new Seen.Elsewhere();
        };
    }

    /** Makes a page a further place, if what it shows is known already. */
    public Optional<Stored> join(ScrapedPage page, int part, Speech told, Publisher publisher) {
        return twins.of(List.of(SpeechText.of(told)))
                .get(0)
                .map(twin -> ((Twins.Twin.Known) twin).id())
                .map(speeches::holdSurvivor)
                .map(speech -> others.join(speech, page, part, told, publisher));
    }

    /** Every further place that a page is, is gone. */
    public Stored gone(PageGone gone) {
        Stored outcome = Stored.UNCHANGED;
        for (Place place : places.at(List.of(gone.url()))) {
            Optional<Held> held = hold(gone.url(), place.part());
            Stored one =
                    held.map(is -> others.gone(is.speech(), is.place(), gone)).orElse(Stored.UNCHANGED);
            outcome = one == Stored.UNCHANGED ? outcome : one;
        }
        return outcome;
    }

    /** The page is gone on which a speech was first seen. */
    public Stored firstGone(StoredSpeech held, PageGone gone) {
        return others.firstGone(held, gone);
    }

    /** Notes that a page answered with something else than its speech. */
    public void countFailedRecheck(String url, Instant seenAt) {
        places.countFailedRecheck(url, seenAt);
    }

    /** The place as it is while its speech is held: two speeches may just have become one. */
    private Optional<Held> hold(String url, int part) {
        Optional<Place> place = places.at(url, part);
        while (place.isPresent()) {
            StoredSpeech speech = speeches.hold(place.get().speechId());
            Optional<Place> now = places.at(url, part);
            if (now.isPresent() && now.get().speechId().equals(speech.id)) {
                return Optional.of(new Held(speech, now.get()));
            }
            place = now;
        }
        return Optional.empty();
    }
}
