package dev.lectern.link;

import dev.lectern.alternate.Alternate;
import dev.lectern.likeness.Likeness;
import dev.lectern.likeness.Sketch;
import dev.lectern.likeness.SpeechText;
import dev.lectern.store.Compared;
import dev.lectern.store.CurrentTexts;
import dev.lectern.store.CurrentTexts.Current;
import dev.lectern.store.Findings;
import dev.lectern.store.Sketches;
import dev.lectern.store.SoleLook;
import dev.lectern.store.SpeechLinks;
import dev.lectern.store.Uncompared;
import dev.lectern.store.UncomparedSpeech;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares speeches with all others, after they were committed: those that resemble others, and those of transactions that ran beside
 * another one, as two can store two copies at once, neither seeing the other. One process at a time looks for the next ones, or compares
 * some in a transaction, so that a killed one leaves nothing half done.
 */
@ApplicationScoped
public class Comparing {

    /** The name of this class as a number. */
    private static final long LOCK = 3_318_906_442_715_903_288L;

    /** So many of the most alike are compared. */
    private static final int MOST = 12;

    private final Uncompared uncompared;
    private final CurrentTexts texts;
    private final Sketches sketches;
    private final Translations translations;
    private final SpeechLinks links;
    private final SoleLook sole;

    /** Of the thread that compares. */
    private @Nullable UUID first;

    Comparing(
            Uncompared uncompared,
            CurrentTexts texts,
            Sketches sketches,
            Translations translations,
            SpeechLinks links,
            SoleLook sole) {
        this.sole = sole;
        this.uncompared = uncompared;
        this.texts = texts;
        this.sketches = sketches;
        this.translations = translations;
        this.links = links;
    }

    /**
     * Compares the next ones.
     *
     * @param atMost so many at once
     * @return false when there is none, or another process is at it
     */
    public boolean next(int atMost) {
        Wanted wanted = QuarkusTransaction.requiringNew().call(() -> wanted(atMost));
        if (wanted.subjects().isEmpty()) {
            return false;
        }
        // Who stores since then sees these, and where their pages lead; who has looked before is seen from now on.
        sole.await();
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean alone = isAlone();
            if (alone) {
                compare(wanted, uncompared.still(wanted.subjects()));
            }
            return alone;
        });
    }

    /**
     * What is compared next.
     *
     * @param subjects the speeches
     * @param sketches of those that stand
     * @param alternates by speech, to which pages its own leads
     */
    private record Wanted(
            List<UncomparedSpeech> subjects, Map<UUID, Sketch> sketches, Map<UUID, List<Alternate>> alternates) {}

    private static final Wanted NOTHING = new Wanted(List.of(), Map.of(), Map.of());

    private Wanted wanted(int atMost) {
        List<UncomparedSpeech> subjects = isAlone() ? uncompared.next(atMost) : List.of();
        first = subjects.isEmpty() ? null : subjects.get(0).id();
        if (subjects.isEmpty()) {
            return NOTHING;
        }
        List<UncomparedSpeech> standing =
                subjects.stream().filter(UncomparedSpeech::stands).toList();
        return new Wanted(subjects, sketched(standing), translations.keepAlternates(standing));
    }

    private boolean isAlone() {
        return sole.keepsOthersFromComparing() && uncompared.alone(LOCK);
    }

    /**
     * Leaves the first one of the last try as it is: it cannot be compared, and keeps all others from it.
     *
     * @return its id; empty when another process is at it
     */
    public Optional<UUID> leaveOut() {
        UUID id = first;
        return QuarkusTransaction.requiringNew()
                .call(() -> id != null && isAlone() ? uncompared.leaveOut(id) : Optional.empty());
    }

    /** Most speeches are like no other: a few look-ups for all of them tell so, and no text is read. */
    private void compare(Wanted wanted, List<UncomparedSpeech> subjects) {
        List<UncomparedSpeech> standing =
                subjects.stream().filter(UncomparedSpeech::stands).toList();
        Map<UUID, List<UUID>> alike = alike(of(standing, wanted.sketches()));
        Map<UUID, Translations.Candidates> candidates =
                translations.candidates(standing, of(standing, wanted.alternates()));
        List<Compared> compared = new ArrayList<>();
        for (UncomparedSpeech subject : subjects) {
            List<UUID> likely = alike.getOrDefault(subject.id(), List.of());
            var foreign = candidates.getOrDefault(subject.id(), Translations.Candidates.NONE);
            Map<UUID, Integer> seen = new HashMap<>();
            Findings found = likely.isEmpty() && foreign.others().isEmpty()
                    ? Findings.NONE
                    : find(subject.id(), likely, foreign, seen);
            compared.add(new Compared(subject.id(), subject.revision(), subject.excerpt(), found, seen));
        }
        links.apply(compared);
    }

    private static <V> Map<UUID, V> of(List<UncomparedSpeech> subjects, Map<UUID, V> all) {
        Map<UUID, V> some = new LinkedHashMap<>(all);
        some.keySet().retainAll(subjects.stream().map(UncomparedSpeech::id).collect(Collectors.toSet()));
        return some;
    }

    private Map<UUID, Sketch> sketched(List<UncomparedSpeech> subjects) {
        Map<UUID, Sketch> known = new LinkedHashMap<>(
                sketches.of(subjects.stream().map(UncomparedSpeech::id).toList()));
        subjects.stream()
                .map(UncomparedSpeech::id)
                .filter(id -> !known.containsKey(id))
                .forEach(id -> sketch(id).ifPresent(sketch -> known.put(id, sketch)));
        return known;
    }

    /** Ids of the most alike for each; none for what resembles nothing. */
    private Map<UUID, List<UUID>> alike(Map<UUID, Sketch> known) {
        List<UUID> ids = List.copyOf(known.keySet());
        Map<UUID, List<UUID>> alike = new HashMap<>();
        for (Sketches.Like like : sketches.like(List.copyOf(known.values()), Sketches.RESEMBLING)) {
            UUID id = ids.get(like.n());
            List<UUID> found = alike.computeIfAbsent(id, any -> new ArrayList<>());
            if (!like.speechId().equals(id) && found.size() < MOST) {
                found.add(like.speechId());
            }
        }
        return alike;
    }

    /** Of a speech that was stored before there were sketches. */
    private Optional<Sketch> sketch(UUID id) {
        Optional<Sketch> sketch = Optional.ofNullable(texts.of(List.of(id)).get(id))
                .map(Current::text)
                .map(SpeechText::sketch);
        sketch.ifPresent(made -> sketches.keep(Map.of(id, made)));
        return sketch;
    }

    private Findings find(UUID id, List<UUID> likely, Translations.Candidates candidates, Map<UUID, Integer> seen) {
        Current own = texts.of(List.of(id)).get(id);
        SpeechText text = own == null ? null : own.text();
        if (text == null) {
            return Findings.NONE;
        }
        List<UUID> same = new ArrayList<>();
        List<UUID> excerpts = new ArrayList<>();
        @Nullable Current whole = null;
        for (Current other : texts.of(likely).values()) {
            seen.put(other.id(), other.revision());
            Likeness likeness =
                    other.text() == null || other.id().equals(id) ? Likeness.DIFFERENT : text.to(other.text());
            if (likeness == Likeness.SAME) {
                same.add(other.id());
            } else if (likeness == Likeness.WHOLE) {
                excerpts.add(other.id());
            } else if (likeness == Likeness.EXCERPT && isLonger(other, whole)) {
                whole = other;
            }
        }
        Translations.Judged judged = translations.of(text, candidates, seen);
        return new Findings(same, whole == null ? null : whole.id(), excerpts, judged.certain(), judged.apart());
    }

    private static boolean isLonger(Current other, @Nullable Current than) {
        return than == null || words(other) > words(than);
    }

    private static int words(Current speech) {
        return speech.text() == null ? 0 : speech.text().words();
    }
}
