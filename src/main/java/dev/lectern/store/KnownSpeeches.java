package dev.lectern.store;

import dev.lectern.page.Arrival;
import dev.lectern.page.ScrapedPage;
import dev.lectern.search.Searchable;
import dev.lectern.search.TurnIndex;
import dev.lectern.speech.ChangeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a further observation means for a speech that is stored: nothing, a revision, its return, or a piece of its past. */
@ApplicationScoped
class KnownSpeeches {

    private final StoredSpeeches speeches;
    private final Revisions revisions;
    private final Places places;
    private final TurnIndex turns;
    private final Sketches sketches;

    KnownSpeeches(StoredSpeeches speeches, Revisions revisions, Places places, TurnIndex turns, Sketches sketches) {
        this.speeches = speeches;
        this.revisions = revisions;
        this.places = places;
        this.turns = turns;
        this.sketches = sketches;
    }

    /** Reads the newest revisions of speeches in one go, so that {@link #update} need not ask for each. */
    void prepare(Collection<StoredSpeech> stored) {
        revisions.load(stored);
    }

    /**
     * Stores an observation.
     *
     * @param stored the speech, held
     * @param capture id of the page as fetched
     * @param changes gets what is to be told
     */
    Stored update(StoredSpeech stored, Observation observation, long capture, List<FeedChange> changes) {
        var page = observation.page();
        Revision current = revisions.of(stored.id, stored.revision);
        if (page.time().isBefore(stored.confirmedAt) || isFromAnArchive(stored, current, page)) {
            return keepHistory(stored, observation, capture);
        }
        boolean same =
                current.contentHash.equals(observation.contentHash()) || isReadWorse(current, observation, capture);
        boolean erased = stored.state.equals(StoredSpeech.ERASED);
        if (!same && !erased && cameAgain(stored, current, observation)) {
            return Stored.UNCHANGED;
        }
        boolean newer = page.time().isAfter(stored.confirmedAt);
        boolean back = erased || newer && !stored.state.equals(StoredSpeech.AVAILABLE);
        boolean own = page.url().equals(stored.url);
        boolean linked = newer && own && stored.ownPageGone;
        if (same && !back && !linked) {
            stored.confirm(page.time());
            return Stored.UNCHANGED;
        }
        // What an erased speech was before is not known, so nothing can be told to have changed.
        SpeechDifference difference = erased ? SpeechDifference.NONE : difference(current, observation);
        if (!same) {
            revise(stored, observation, capture);
        }
        stored.confirm(page.time());
        stored.state = StoredSpeech.AVAILABLE;
        stored.ownPageGone &= !own;
        if (stored.mergedInto != null) { // its page told the same as another, and is a speech by itself again
            stored.mergedInto = null;
            sketches.replace(Map.of(stored.id, observation.text().sketch()));
        }
        if (same && !back) {
            changes.add(FeedChange.linked(stored, null, page.arrival(), page.time(), observation.traceParent()));
            return Stored.LINKED;
        }
        ChangeKind change = back ? ChangeKind.RESTORED : ChangeKind.REVISED;
        changes.add(change(stored, observation, change, difference, page.arrival()));
        return back ? Stored.RESTORED : Stored.REVISED;
    }

    /** A text that another version has read, and whose bytes are not kept to be read again, may differ without the publisher's doing. */
    private static SpeechDifference difference(Revision current, Observation observation) {
        var difference = SpeechDifference.between(Revisions.speech(current), observation.speech());
        return observation.speech().parserVersion().equals(current.parserVersion)
                ? difference
                : difference.asBetterReading();
    }

    /** While old and new run side by side, the same bytes may come again to one that reads less of them. */
    private static boolean isReadWorse(Revision current, Observation observation, long capture) {
        return current.captureId == capture
                && ParserVersion.isLower(observation.speech().parserVersion(), current.parserVersion);
    }

    /** When it was told what is told now is not known: an archive does not tell it anew with what was fetched before that was stored. */
    private static boolean isFromAnArchive(StoredSpeech stored, Revision current, ScrapedPage page) {
        return stored.isOfUnknownTime()
                && page.arrival() == Arrival.BACKFILL
                && !page.time().isAfter(current.storedAt)
                && !stored.state.equals(StoredSpeech.ERASED);
    }

    /**
     * When it was told what is told now is not known: what was told before that was stored, and is known, is no news. Nor is what is known
     * and was fetched at the very same time as what is told now: which of the two came first, its first delivery has decided.
     */
    private boolean cameAgain(StoredSpeech stored, Revision current, Observation observation) {
        Instant time = observation.page().time();
        boolean mayBeOlder =
                stored.isOfUnknownTime() ? !time.isAfter(current.storedAt) : time.equals(stored.confirmedAt);
        return mayBeOlder && revisions.holds(stored.id, observation.contentHash());
    }

    /** Stores what a newer parser makes of the capture of the newest revision, unless news has come while it was read. */
    Stored reread(StoredSpeech stored, BetterReading better, List<FeedChange> changes) {
        Observation observation = better.observation();
        long capture = better.of().capture().id();
        Revision current = revisions.of(stored.id, stored.revision);
        if (stored.state.equals(StoredSpeech.ERASED)
                || stored.state.equals(StoredSpeech.MERGED)
                || current.captureId != capture) {
            return Stored.UNCHANGED;
        }
        SpeechDifference difference = SpeechDifference.between(Revisions.speech(current), observation.speech())
                .asBetterReading();
        if (difference.changed().isEmpty()) {
            // The digest differs without a difference when a newer version knows of more fields.
            current.contentHash = observation.contentHash();
            current.parserVersion = observation.speech().parserVersion();
            return Stored.UNCHANGED;
        }
        revise(stored, observation, capture);
        changes.add(change(stored, observation, ChangeKind.REPARSED, difference, Arrival.BACKFILL));
        return Stored.REPARSED;
    }

    private static FeedChange change(
            StoredSpeech stored,
            Observation observation,
            ChangeKind change,
            SpeechDifference difference,
            Arrival arrival) {
        return new FeedChange(
                stored.id,
                stored.revision,
                change,
                difference.changed(),
                difference.previous(),
                arrival,
                observation.page().time(),
                observation.traceParent());
    }

    private void revise(StoredSpeech stored, Observation observation, long capture) {
        stored.revision = revisions.nextNumber(stored.id);
        SpeechFacts.copy(observation.speech(), observation.page().time(), stored);
        speeches.flush();
        revisions.persistAndFlush(revisions.make(stored.id, stored.revision, observation, capture));
        turns.replace(List.of(new Searchable(stored.id, stored.revision, observation.search())));
        sketches.replace(Map.of(stored.id, observation.text().sketch()));
    }

    private Stored keepHistory(StoredSpeech stored, Observation observation, long capture) {
        var page = observation.page();
        if (revisions.holds(stored.id, observation.contentHash())
                || places.carriedAnother(
                        observation.place(), stored.id, page.time())) { // and that is another one's past
            return Stored.UNCHANGED;
        }
        revisions.persistAndFlush(revisions.make(stored.id, revisions.nextNumber(stored.id), observation, capture));
        return Stored.HISTORY;
    }
}
