package dev.lectern.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the speeches that pages are about, by the page itself, as a further place or by their text, and holds them all at once. Joins the
 * caller's transaction, which has locked the pages.
 */
@ApplicationScoped
class HeldSpeeches {

    private final StoredSpeeches speeches;
    private final Places places;
    private final Twins twins;
    private final ErasedTexts erased;
    private final Takedowns takedowns;
    private final SoleLook sole;

    HeldSpeeches(
            StoredSpeeches speeches,
            Places places,
            Twins twins,
            ErasedTexts erased,
            Takedowns takedowns,
            SoleLook sole) {
        this.sole = sole;
        this.erased = erased;
        this.takedowns = takedowns;
        this.speeches = speeches;
        this.places = places;
        this.twins = twins;
    }

    /** Those that pages are known for. */
    Held at(Collection<String> urls) {
        return hold(urls, Map.of(), Map.of(), Map.of(), Set.of());
    }

    /** The places of pages that carry a speech, or did. Nothing is locked. */
    Set<PagePart> known(Collection<String> urls) {
        Set<PagePart> known = new HashSet<>(speeches.ids(urls).keySet());
        places.at(urls).forEach(place -> known.add(place.page()));
        return known;
    }

    /** Those that observations are about, also by their text. */
    Held of(List<Observation> observed) {
        Set<String> urls = observed.stream().map(one -> one.page().url()).collect(Collectors.toSet());
        Set<PagePart> known = known(urls);
        Map<Integer, Stored> down = down(observed, known);
        List<Integer> unknown = new ArrayList<>();
        for (int n = 0; n < observed.size(); n++) {
            if (!down.containsKey(n) && !known.contains(observed.get(n).place())) {
                unknown.add(n);
            }
        }
        boolean alone = !unknown.isEmpty() && sole.begin();
        Twins.Found found =
                twins.of(unknown.stream().map(n -> observed.get(n).text()).toList());
        Map<Integer, UUID> stored = new HashMap<>();
        Map<Integer, Integer> copies = new HashMap<>();
        Set<Integer> unlike = new HashSet<>();
        for (int i = 0; i < unknown.size(); i++) {
            Twins.Twin twin = found.twins().get(i).orElse(null);
            if (alone && !found.resembling().contains(i)) {
                unlike.add(unknown.get(i));
            }
            if (twin instanceof Twins.Twin.Known one && one.state().equals(StoredSpeech.ERASED)) {
                if (takedowns.extend(
                        one.id(), observed.get(unknown.get(i)).page().url())) {
                    down.put(unknown.get(i), Stored.TAKEN_DOWN);
                }
            } else if (twin instanceof Twins.Twin.Known one) {
                stored.put(unknown.get(i), one.id());
            } else if (twin instanceof Twins.Twin.Earlier earlier) {
                copies.put(unknown.get(i), unknown.get(earlier.n()));
            }
        }
        stored.putAll(changed(observed, known.isEmpty() ? Map.of() : places.carried(urls), down));
        Held held = hold(urls, stored, down, copies, unlike);
        // What was taken down between the look at the texts and the lock.
        for (Map.Entry<Integer, UUID> twin : Map.copyOf(held.twins()).entrySet()) {
            if (held.speech(twin.getValue()).state.equals(StoredSpeech.ERASED)) {
                held.twins().remove(twin.getKey());
                if (takedowns.extend(
                        twin.getValue(), observed.get(twin.getKey()).page().url())) {
                    down.put(twin.getKey(), Stored.TAKEN_DOWN);
                }
            }
        }
        return held;
    }

    /** What pages tell that are one of several of a speech, and may have left it for another. */
    private Map<Integer, UUID> changed(
            List<Observation> observed, Map<PagePart, Places.Carried> carried, Map<Integer, Stored> down) {
        List<Integer> changed = new ArrayList<>();
        for (int n = 0; n < observed.size(); n++) {
            Places.Carried one = carried.get(observed.get(n).place());
            if (one != null
                    && !down.containsKey(n)
                    && !one.contentHash().equals(observed.get(n).contentHash())) {
                changed.add(n);
            }
        }
        List<Optional<Twins.Twin>> found = twins.of(
                        changed.stream().map(n -> observed.get(n).text()).toList())
                .twins();
        Map<Integer, UUID> stored = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Places.Carried before = carried.get(observed.get(changed.get(i)).place());
            if (found.get(i).orElse(null) instanceof Twins.Twin.Known one
                    && !one.state().equals(StoredSpeech.ERASED)
                    && before != null
                    && !one.id().equals(before.speech())) {
                stored.put(changed.get(i), one.id());
            }
        }
        return stored;
    }

    /**
     * Texts that were taken down, seen again. A page that carries nothing else is taken down with them; one that is known for another
     * speech keeps that, and only this look at it counts for nothing; so does a look at what it showed while it carried them.
     */
    private Map<Integer, Stored> down(List<Observation> observed, Set<PagePart> pages) {
        Map<Integer, Stored> down = new HashMap<>();
        places.carriedErased(observed.stream().map(Observation::page).toList())
                .forEach(n -> down.put(n, Stored.UNCHANGED));
        erased.among(observed).forEach((n, speech) -> {
            Observation observation = observed.get(n);
            boolean known = pages.contains(observation.place());
            boolean stands = known
                    ? takedowns.stands(speech)
                    : takedowns.extend(speech, observation.page().url());
            if (stands) {
                down.putIfAbsent(n, known ? Stored.UNCHANGED : Stored.TAKEN_DOWN);
            }
        });
        return down;
    }

    /** Two speeches may become one until both are held, and a page the first of another: then it is looked again. */
    private Held hold(
            Collection<String> urls,
            Map<Integer, UUID> twins,
            Map<Integer, Stored> down,
            Map<Integer, Integer> copies,
            Set<Integer> unlike) {
        Map<PagePart, UUID> owned;
        Map<Integer, UUID> survivors = new HashMap<>(twins);
        Map<UUID, StoredSpeech> held = new HashMap<>();
        Set<UUID> wanted = new HashSet<>();
        Map<PagePart, Place> further;
        do {
            further = places.at(urls).stream().collect(Collectors.toMap(Place::page, place -> place));
            owned = speeches.ids(urls);
            wanted.addAll(owned.values());
            wanted.addAll(survivors.values());
            further.values().forEach(place -> wanted.add(place.speechId()));
            wanted.removeAll(held.keySet());
            held.putAll(speeches.hold(wanted));
            survivors.replaceAll((n, id) -> survivor(held.get(id), id));
        } while (!held.keySet().containsAll(survivors.values())
                || !wanted.isEmpty() && !(stands(further, urls) && owned.equals(speeches.ids(urls))));
        return new Held(held, owned, further, survivors, down, copies, unlike);
    }

    private static UUID survivor(@Nullable StoredSpeech speech, UUID id) {
        return speech == null || speech.mergedInto == null ? id : speech.mergedInto;
    }

    private boolean stands(Map<PagePart, Place> further, Collection<String> urls) {
        return Set.copyOf(places.at(urls)).equals(Set.copyOf(further.values()));
    }
}
