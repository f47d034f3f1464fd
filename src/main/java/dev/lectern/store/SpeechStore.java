package dev.lectern.store;

import dev.lectern.page.PageGone;
import dev.lectern.sql.DatabaseFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stores observations of pages, many at a time. Idempotent by content and ordered by the time of the observations, so that
 * redelivery, restarts and late arrivals change nothing. Every method but {@link #prepare} joins the
 * caller's transaction.
 */
@ApplicationScoped
public class SpeechStore {

    private final StoredSpeeches speeches;
    private final KnownSpeeches known;
    private final NewSpeeches fresh;
    private final HeldSpeeches holding;
    private final OtherPlaces others;
    private final FirstPages first;
    private final Places places;
    private final Captures captures;
    private final Feed feed;

    SpeechStore(
            StoredSpeeches speeches,
            KnownSpeeches known,
            NewSpeeches fresh,
            HeldSpeeches holding,
            OtherPlaces others,
            FirstPages first,
            Places places,
            Captures captures,
            Feed feed) {
        this.speeches = speeches;
        this.known = known;
        this.fresh = fresh;
        this.holding = holding;
        this.others = others;
        this.first = first;
        this.places = places;
        this.captures = captures;
        this.feed = feed;
    }

    /**
     * Keeps everybody else from these pages and their speeches until the transaction ends. To be called before anything of the pages is
     * read: what was read before could be old already. The speeches are held all at once, as the relay holds them in one order, too: held
     * as the pages come, those that stand and those that are gone, each could wait for the other.
     */
    public void lock(Collection<String> urls) {
        speeches.lock(urls);
        holding.at(urls);
    }

    /**
     * Keeps pages as fetched that hold no speech: a better parser may find one.
     *
     * @param pages what was fetched; a page that is kept already stays as it is, what was taken down since is not kept again
     */
    public void keep(List<PackedPage> pages) {
        Set<Integer> erased =
                places.carriedErased(pages.stream().map(PackedPage::page).toList());
        captures.keep(IntStream.range(0, pages.size())
                .filter(n -> !erased.contains(n))
                .mapToObj(pages::get)
                .toList());
    }

    /**
     * Does for new speeches what takes long and writes nothing. Whoever stores does what is left. It needs no transaction, and none has to
     * wait for it.
     *
     * @throws DatabaseFailed if PostgreSQL fails
     */
    public void prepare(List<Observation> observed) {
        Set<PagePart> known = holding.known(
                observed.stream().map(observation -> observation.page().url()).toList());
        fresh.prepare(observed.stream()
                .filter(observation -> !known.contains(observation.place()))
                .toList());
    }

    /**
     * Stores what pages tell.
     *
     * @param observed what was read, each place of a page once; their pages are locked
     * @return what became of each, in the same order
     */
    public List<Stored> store(List<Observation> observed) {
        Held held = holding.of(observed);
        KeptCaptures kept = captures.keep(kept(observed, held));
        known.prepare(held.all());
        var outcomes = new Stored[observed.size()];
        List<FeedChange> changes = new ArrayList<>();
        Map<Integer, Observation> unknown = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            Observation observation = observed.get(i);
            Stored down = held.down().get(i);
            if (down != null) {
                outcomes[i] = down;
                continue;
            }
            long capture = kept.of(observation.packed());
            outcomes[i] = store(held, i, observation, capture, changes);
            if (outcomes[i] == Stored.AVAILABLE) {
                unknown.put(i, observation);
            }
        }
        List<NewSpeeches.Fresh> news = new ArrayList<>();
        unknown.forEach((n, observation) ->
                news.add(new NewSpeeches.Fresh(observation, !held.unlike().contains(n))));
        List<StoredSpeech> created = fresh.create(news, kept, changes);
        List<Integer> numbers = List.copyOf(unknown.keySet());
        held.copies().forEach((copy, first) -> {
            StoredSpeech speech = created.get(numbers.indexOf(first));
            outcomes[copy] = others.join(speech, observed.get(copy), changes);
        });
        speeches.flush();
        feed.add(changes);
        return Arrays.asList(outcomes);
    }

    /** Of what was taken down nothing is kept, also from another page. */
    private static List<PackedPage> kept(List<Observation> observed, Held held) {
        return IntStream.range(0, observed.size())
                .filter(n -> !held.down().containsKey(n))
                .mapToObj(n -> observed.get(n).packed())
                .toList();
    }

    /** What becomes of one; {@link Stored#AVAILABLE} when it is still to be stored as a new speech. */
    private Stored store(Held held, int n, Observation observation, long capture, List<FeedChange> changes) {
        Place place = held.place(observation.place());
        if (place != null) {
            StoredSpeech speech = held.speech(place.speechId());
            OtherPlaces.Seen seen = others.seen(speech, place, observation, changes);
            if (seen == OtherPlaces.Seen.REVISES) {
                return known.update(speech, observation, capture, changes);
            }
            if (seen != OtherPlaces.Seen.ANOTHER) {
                return seen.outcome();
            }
        }
        StoredSpeech own = held.own(observation.place());
        if (own != null && !first.tellsAnother(own, observation, changes)) {
            return known.update(own, observation, capture, changes);
        }
        StoredSpeech twin = held.twin(n);
        if (twin != null) {
            return others.join(twin, observation, changes);
        }
        return held.copies().containsKey(n) ? Stored.LINKED : Stored.AVAILABLE;
    }

    /**
     * Stores that pages are gone.
     *
     * @param gone pages, each once; they are locked
     * @return for each {@link Stored#WITHDRAWN} if a speech went with it, in the same order
     */
    public List<Stored> withdraw(List<PageGone> gone) {
        Held held = holding.at(gone.stream().map(PageGone::url).toList());
        List<Stored> outcomes = new ArrayList<>();
        List<FeedChange> changes = new ArrayList<>();
        for (PageGone page : gone) {
            Stored outcome = Stored.UNCHANGED;
            for (Place place : held.places(page.url())) {
                outcome = others.gone(held.speech(place.speechId()), place, page, changes)
                        .or(outcome);
            }
            for (StoredSpeech speech : held.own(page.url())) {
                outcome = others.ownGone(speech, page, changes).or(outcome);
            }
            outcomes.add(outcome);
        }
        speeches.flush();
        feed.add(changes);
        return outcomes;
    }

    /**
     * Stores what a newer parser makes of captures. What is told from another capture by now is left alone.
     *
     * @return for each in order {@link Stored#REPARSED} if the speech reads differently, {@link Stored#LINKED} if the page carries
     *     another speech, which is to be stored
     */
    public List<Stored> reread(List<BetterReading> better) {
        Map<UUID, StoredSpeech> held = speeches.hold(
                better.stream().map(reading -> reading.of().speech()).collect(Collectors.toSet()));
        List<FeedChange> changes = new ArrayList<>();
        List<Stored> outcomes = new ArrayList<>();
        for (BetterReading reading : better) {
            StoredSpeech speech = held.get(reading.of().speech());
            StoredReading.Told told = reading.of().told();
            if (speech == null) {
                outcomes.add(Stored.UNCHANGED);
            } else if (told != null) {
                outcomes.add(others.reread(speech, reading, told, changes));
            } else {
                outcomes.add(known.reread(speech, reading, changes));
            }
        }
        speeches.flush();
        feed.add(changes);
        return outcomes;
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
        others.countFailedRechecks(seen);
    }
}
