package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageGone;
import dev.lectern.page.ScrapedPage;
import dev.lectern.search.Searchable;
import dev.lectern.search.TurnIndex;
import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final TurnIndex turns;
    private final Feed feed;
    private final Clock clock;

    SpeechStore(
            StoredSpeeches speeches, Revisions revisions, Captures captures, TurnIndex turns, Feed feed, Clock clock) {
        this.speeches = speeches;
        this.revisions = revisions;
        this.captures = captures;
        this.turns = turns;
        this.feed = feed;
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
        Optional<StoredSpeech> known = speeches.at(page.url(), part);
        return known.isPresent() ? update(known.get(), page, speech) : create(page, part, speech, publisher);
    }

    /**
     * Stores that a page is gone.
     *
     * @return {@link Stored#WITHDRAWN} if a speech went with it
     */
    public Stored withdraw(PageGone gone) {
        speeches.lock(gone.url());
        Stored outcome = Stored.UNCHANGED;
        for (StoredSpeech stored : speeches.at(gone.url())) {
            if (stored.state.equals(StoredSpeech.AVAILABLE) && gone.time().isAfter(stored.confirmedAt)) {
                stored.state = StoredSpeech.WITHDRAWN;
                confirm(stored, gone.time());
                feed.add(stored, ChangeKind.WITHDRAWN, List.of(), null, gone.arrival(), gone.time());
                outcome = Stored.WITHDRAWN;
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
        StoredSpeech stored = known.get();
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
        turns.replace(List.of(new Searchable(stored.id, stored.revision, speech)));
        feed.add(stored, ChangeKind.AVAILABLE, List.of(), null, page.arrival(), page.time());
        return Stored.AVAILABLE;
    }

    private Stored update(StoredSpeech stored, ScrapedPage page, Speech speech) {
        String hash = ContentHash.of(speech);
        if (page.time().isBefore(stored.confirmedAt)) {
            return keepHistory(stored, page, speech, hash);
        }
        Revision current = revisions.of(stored.id, stored.revision);
        boolean same = current.contentHash.equals(hash);
        boolean back =
                stored.state.equals(StoredSpeech.WITHDRAWN) && page.time().isAfter(stored.confirmedAt);
        if (same && !back) {
            confirm(stored, page.time());
            return Stored.UNCHANGED;
        }
        SpeechDifference difference = SpeechDifference.between(Revisions.speech(current), speech);
        if (!same) {
            revise(stored, page, speech);
        }
        confirm(stored, page.time());
        stored.state = StoredSpeech.AVAILABLE;
        ChangeKind change = back ? ChangeKind.RESTORED : ChangeKind.REVISED;
        feed.add(stored, change, difference.changed(), difference.previous(), page.arrival(), page.time());
        return back ? Stored.RESTORED : Stored.REVISED;
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
        turns.replace(List.of(new Searchable(stored.id, stored.revision, speech)));
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
