package dev.lectern.store;

import dev.lectern.page.PageGone;
import dev.lectern.speech.ChangeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Stores observations of pages, many at a time. Idempotent by content and ordered by the time of the observations, so that
 * redelivery, restarts and late arrivals change nothing. Every method joins the caller's transaction.
 */
@ApplicationScoped
public class SpeechStore {

    private final StoredSpeeches speeches;
    private final KnownSpeeches known;
    private final NewSpeeches fresh;
    private final Captures captures;
    private final Feed feed;

    SpeechStore(StoredSpeeches speeches, KnownSpeeches known, NewSpeeches fresh, Captures captures, Feed feed) {
        this.speeches = speeches;
        this.known = known;
        this.fresh = fresh;
        this.captures = captures;
        this.feed = feed;
    }

    /**
     * Keeps everybody else from these pages until the transaction ends. To be called before anything of the pages is read: what was
     * read before could be old already.
     */
    public void lock(Collection<String> urls) {
        speeches.lock(urls);
    }

    /**
     * Keeps pages as fetched that hold no speech: a better parser may find one.
     *
     * @param pages what was fetched; a page that is kept already stays as it is
     */
    public void keep(Collection<PackedPage> pages) {
        captures.keep(pages);
    }

    /**
     * Stores what pages tell.
     *
     * @param observed what was read, each place of a page once; their pages are locked
     * @return what became of each, in the same order
     */
    public List<Stored> store(List<Observation> observed) {
        Map<PagePart, StoredSpeech> stored =
                speeches.at(observed.stream().map(Observation::place).toList());
        KeptCaptures kept =
                captures.keep(observed.stream().map(Observation::packed).toList());
        known.prepare(stored.values());
        var outcomes = new Stored[observed.size()];
        List<FeedChange> changes = new ArrayList<>();
        List<Observation> unknown = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Observation observation = observed.get(i);
            StoredSpeech speech = stored.get(observation.place());
            if (speech == null) {
                unknown.add(observation);
                outcomes[i] = Stored.AVAILABLE;
            } else {
                outcomes[i] = known.update(speech, observation, kept.of(observation.packed()), changes);
            }
        }
        changes.addAll(fresh.create(unknown, kept));
        speeches.flush();
        feed.add(changes);
        return Arrays.asList(outcomes);
    }

    /**
     * Stores that pages are gone.
     *
     * @param gone pages, each once; they are locked
     * @return for each {@link Stored#WITHDRAWN} if a speech went with it, in the same order
     */
    public List<Stored> withdraw(List<PageGone> gone) {
        Map<String, List<StoredSpeech>> stored = speeches
                .of(gone.stream().map(PageGone::url).toList())
                .stream()
                .collect(Collectors.groupingBy(speech -> speech.url));
        List<Stored> outcomes = new ArrayList<>();
        List<FeedChange> changes = new ArrayList<>();
        for (PageGone page : gone) {
            Stored outcome = Stored.UNCHANGED;
            for (StoredSpeech speech : stored.getOrDefault(page.url(), List.of())) {
                if (speech.state.equals(StoredSpeech.AVAILABLE) && page.time().isAfter(speech.confirmedAt)) {
                    speech.state = StoredSpeech.WITHDRAWN;
                    speech.confirm(page.time());
                    changes.add(new FeedChange(
                            speech.id,
                            speech.revision,
                            ChangeKind.WITHDRAWN,
                            List.of(),
                            null,
                            page.arrival(),
                            page.time(),
                            null));
                    outcome = Stored.WITHDRAWN;
                }
            }
            outcomes.add(outcome);
        }
        speeches.flush();
        feed.add(changes);
        return outcomes;
    }

    /**
     * Stores what a newer parser makes of the capture of the newest revision.
     *
     * @param observation of that capture; its page is locked
     * @return {@link Stored#REPARSED} if that is something else
     */
    public Stored reread(Observation observation) {
        StoredSpeech speech = speeches.at(List.of(observation.place())).get(observation.place());
        if (speech == null) {
            return Stored.UNCHANGED;
        }
        List<FeedChange> changes = new ArrayList<>();
        long capture = captures.keep(List.of(observation.packed())).of(observation.packed());
        Stored outcome = known.reread(speech, observation, capture, changes);
        speeches.flush();
        feed.add(changes);
        return outcome;
    }

    /**
     * Notes that pages that once held a speech now show something else (a cookie wall, an error page). The stored speeches
     * stay as they are.
     *
     * @param seen URL to when it was seen; the pages are locked
     */
    public void countFailedRechecks(Map<String, Instant> seen) {
        for (StoredSpeech speech : speeches.of(seen.keySet())) {
            Instant time = seen.get(speech.url);
            if (time != null && time.isAfter(speech.seenAt)) {
                speech.seenAt = time;
                speech.failedRechecks++;
            }
        }
        speeches.flush();
    }
}
