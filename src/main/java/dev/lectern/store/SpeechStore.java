package dev.lectern.store;

import dev.lectern.likeness.SpeechText;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Stores observations of pages. Idempotent by content and ordered by the time of the observations, so that redelivery,
 * restarts and late arrivals change nothing. Every method joins the caller's transaction.
 */
@ApplicationScoped
public class SpeechStore {

    private final StoredSpeeches speeches;
    private final Revisions revisions;
    private final Captures captures;
    private final Feed feed;
    private final SpeechPlaces places;
    private final Sketches sketches;
    private final Clock clock;

    SpeechStore(
            StoredSpeeches speeches,
            Revisions revisions,
            Captures captures,
            Feed feed,
            SpeechPlaces places,
            Sketches sketches,
            Clock clock) {
        this.speeches = speeches;
        this.revisions = revisions;
        this.captures = captures;
        this.feed = feed;
        this.places = places;
        this.sketches = sketches;
        this.clock = clock;
    }

    /**
     * Keeps everybody else from this page until the transaction ends. To be called before anything of the page is read:
     * what was read before could be old already.
     */
    public void lock(String url) {
        speeches.lock(url);
    }

    /**
     * Stores what a page tells.
     *
     * @param page the page as fetched
     * @param part number of the speech on the page, from 0
     * @param speech what it tells
     * @param publisher who publishes it
     * @return what became of it
     */
    public Stored store(ScrapedPage page, int part, Speech speech, Publisher publisher) {
        speeches.lock(page.url());
        SpeechPlaces.Seen seen = places.seen(page, part, speech);
        if (seen instanceof SpeechPlaces.Seen.Told told) {
            return told.outcome();
        }
        if (seen instanceof SpeechPlaces.Seen.Revises revises) {
            return update(revises.speech(), page, speech);
        }
        Optional<StoredSpeech> known = speeches.at(page.url(), part).map(speeches::hold);
        if (known.isPresent()) {
            return update(known.get(), page, speech);
        }
        return places.join(page, part, speech, publisher).orElseGet(() -> create(page, part, speech, publisher));
    }

    /**
     * Stores that a page is gone.
     *
     * @return {@link Stored#WITHDRAWN} if a speech went with it
     */
    public Stored withdraw(PageGone gone) {
        speeches.lock(gone.url());
        Stored outcome = places.gone(gone);
        for (StoredSpeech found : speeches.at(gone.url())) {
            StoredSpeech stored = speeches.hold(found);
            if (stored.state.equals(StoredSpeech.AVAILABLE)
                    && !stored.ownPageGone
                    && gone.time().isAfter(stored.confirmedAt)) {
                confirm(stored, gone.time());
                outcome = places.firstGone(stored, gone);
            }
        }
        return outcome;
    }

    /**
     * Stores what a newer parser makes of the capture of the newest revision.
     *
     * @param page that capture
     * @param part number of the speech on the page, from 0
     * @param speech what it tells now
     * @return {@link Stored#REPARSED} if that is something else
     */
    public Stored reread(ScrapedPage page, int part, Speech speech) {
        speeches.lock(page.url());
        Optional<StoredSpeech> known = speeches.at(page.url(), part);
        if (known.isEmpty()) {
            return Stored.UNCHANGED;
        }
        StoredSpeech stored = speeches.hold(known.get());
        Revision current = revisions.of(stored.id, stored.revision);
        SpeechDifference difference = SpeechDifference.between(Revisions.speech(current), speech);
        if (difference.changed().isEmpty()) {
            // The digest differs without a difference when a newer version knows of more fields.
            current.contentHash = ContentHash.of(speech);
            current.parserVersion = speech.parserVersion();
            return Stored.UNCHANGED;
        }
        revise(stored, page, speech);
        feed.add(
                stored,
                ChangeKind.REPARSED,
                difference.changed(),
                difference.previous(),
                Arrival.BACKFILL,
                page.time());
        return Stored.REPARSED;
    }

    /**
     * Notes that a page that once held a speech now shows something else (a cookie wall, an error page). The stored speech
     * stays as it is.
     */
    public void countFailedRecheck(String url, Instant seenAt) {
        speeches.lock(url);
        places.countFailedRecheck(url, seenAt);
        for (StoredSpeech stored : speeches.at(url)) {
            if (seenAt.isAfter(stored.seenAt)) {
                stored.seenAt = seenAt;
                stored.failedRechecks++;
            }
        }
    }

    private Stored create(ScrapedPage page, int part, Speech speech, Publisher publisher) {
        var stored = new StoredSpeech();
        stored.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        stored.url = page.url();
        stored.part = part;
        stored.source = page.source();
        stored.publisher = publisher.name();
        stored.country = publisher.country();
        stored.state = StoredSpeech.AVAILABLE;
        stored.arrival = page.arrival().word();
        stored.confirmedAt = page.time();
        stored.seenAt = page.time();
        stored.revision = 1;
        SpeechFacts.copy(speech, page.time(), stored);
        speeches.persistAndFlush(stored);
        keepRevision(stored.id, 1, page, speech);
        speeches.index(stored.id, SpeechFacts.searchText(speech));
        sketches.keep(Map.of(stored.id, SpeechText.of(speech).sketch()));
        feed.add(stored, ChangeKind.AVAILABLE, List.of(), null, page.arrival(), page.time());
        return Stored.AVAILABLE;
    }

    private Stored update(StoredSpeech stored, ScrapedPage page, Speech speech) {
        if (stored.state.equals(StoredSpeech.ERASED)) {
            return Stored.UNCHANGED;
        }
        String hash = ContentHash.of(speech);
        if (page.time().isBefore(stored.confirmedAt)) {
            return keepHistory(stored, page, speech, hash);
        }
        Revision current = revisions.of(stored.id, stored.revision);
        boolean same = current.contentHash.equals(hash);
        boolean gone =
                !stored.state.equals(StoredSpeech.AVAILABLE) && page.time().isAfter(stored.confirmedAt);
        boolean first = page.url().equals(stored.url);
        boolean linked = first && stored.ownPageGone && page.time().isAfter(stored.confirmedAt);
        if (same && !gone && !linked) {
            confirm(stored, page.time());
            return Stored.UNCHANGED;
        }
        SpeechDifference difference = SpeechDifference.between(Revisions.speech(current), speech);
        if (!same) {
            revise(stored, page, speech);
        }
        confirm(stored, page.time());
        stored.state = StoredSpeech.AVAILABLE;
        stored.ownPageGone &= !first;
        stored.mergedInto = null;
        ChangeKind change = gone ? ChangeKind.RESTORED : same ? ChangeKind.LINKED : ChangeKind.REVISED;
        List<String> changed = change == ChangeKind.LINKED ? List.of("places") : difference.changed();
        feed.add(stored, change, changed, difference.previous(), page.arrival(), page.time());
        return gone ? Stored.RESTORED : same ? Stored.LINKED : Stored.REVISED;
    }

    private static void confirm(StoredSpeech stored, Instant time) {
        stored.confirmedAt = time;
        stored.seenAt = time.isAfter(stored.seenAt) ? time : stored.seenAt;
        stored.failedRechecks = 0;
    }

    private void revise(StoredSpeech stored, ScrapedPage page, Speech speech) {
        stored.revision = revisions.nextNumber(stored.id);
        SpeechFacts.copy(speech, page.time(), stored);
        speeches.flush();
        keepRevision(stored.id, stored.revision, page, speech);
        speeches.index(stored.id, SpeechFacts.searchText(speech));
        sketches.replace(Map.of(stored.id, SpeechText.of(speech).sketch()));
    }

    private Stored keepHistory(StoredSpeech stored, ScrapedPage page, Speech speech, String hash) {
        if (revisions.holds(stored.id, hash)) {
            return Stored.UNCHANGED;
        }
        keepRevision(stored.id, revisions.nextNumber(stored.id), page, speech);
        return Stored.HISTORY;
    }

    private void keepRevision(UUID speechId, int number, ScrapedPage page, Speech speech) {
        var revision = new Revision();
        revision.speechId = speechId;
        revision.number = number;
        revision.captureId = captures.keep(page).id;
        revision.scrapedAt = page.time();
        revision.storedAt = clock.instant();
        revision.content = new String(SpeechJson.write(speech), StandardCharsets.UTF_8);
        revision.contentHash = ContentHash.of(speech);
        revision.parserVersion = speech.parserVersion();
        revisions.persistAndFlush(revision);
    }
}
