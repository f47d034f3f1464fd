package dev.lectern.link;

import dev.lectern.likeness.Likeness;
import dev.lectern.likeness.SpeechText;
import dev.lectern.store.CurrentTexts;
import dev.lectern.store.CurrentTexts.Current;
import dev.lectern.store.Findings;
import dev.lectern.store.Sketches;
import dev.lectern.store.SpeechLinks;
import dev.lectern.store.Uncompared;
import dev.lectern.store.Uncompared.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares one speech with all others, after it was committed: two transactions can store two copies at once, neither seeing the other.
 * One process at a time does so, in a transaction a speech, so that a killed one leaves nothing half done.
 */
@ApplicationScoped
public class Comparing {

    /** The name of this class as a number. */
    private static final long LOCK = 4_862_115_094_077_210_331L;

    /** Two values in common by chance are rare; more would miss short excerpts of long speeches. */
    private static final int FEWEST_SHARED = 2;

    /** So many of the most alike are compared. */
    private static final int MOST = 12;

    private final Uncompared uncompared;
    private final CurrentTexts texts;
    private final Sketches sketches;
    private final Translations translations;
    private final SpeechLinks links;

    Comparing(
            Uncompared uncompared,
            CurrentTexts texts,
            Sketches sketches,
            Translations translations,
            SpeechLinks links) {
        this.uncompared = uncompared;
        this.texts = texts;
        this.sketches = sketches;
        this.translations = translations;
        this.links = links;
    }

    /**
     * Compares the next one.
     *
     * @return false when there is none, or another process is at it
     */
    public boolean next() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Subject> subject = uncompared.alone(LOCK) ? uncompared.next() : Optional.empty();
            subject.ifPresent(this::compare);
            return subject.isPresent();
        });
    }

    /**
     * Leaves the next one as it is: it cannot be compared, and keeps all others from it.
     *
     * @return its id; empty when another process is at it
     */
    public Optional<UUID> leaveOut() {
        return QuarkusTransaction.requiringNew()
                .call(() -> uncompared.alone(LOCK) ? uncompared.leaveOut() : Optional.empty());
    }

    private void compare(Subject subject) {
        Current own = subject.stands() ? texts.of(List.of(subject.id())).get(subject.id()) : null;
        SpeechText text = own == null ? null : own.text();
        Findings found = own == null || text == null ? Findings.NONE : find(subject, own, text);
        links.apply(subject.id(), subject.revision(), found);
    }

    private Findings find(Subject subject, Current own, SpeechText text) {
        if (own.sketch().values().isEmpty()) {
            sketches.keep(Map.of(subject.id(), text.sketch())); // stored before there were sketches
        }
        List<UUID> likely = sketches.like(List.of(text.sketch()), FEWEST_SHARED).stream()
                .map(Sketches.Like::speechId)
                .filter(id -> !id.equals(subject.id()))
                .limit(MOST)
                .toList();
        List<UUID> same = new ArrayList<>();
        List<UUID> excerpts = new ArrayList<>();
        @Nullable Current whole = null;
        for (Current other : texts.of(likely).values()) {
            Likeness likeness = other.text() == null || other.id().equals(subject.id())
                    ? Likeness.DIFFERENT
                    : text.to(other.text());
            if (likeness == Likeness.SAME) {
                same.add(other.id());
            } else if (likeness == Likeness.WHOLE) {
                excerpts.add(other.id());
            } else if (likeness == Likeness.EXCERPT && isLonger(other, whole)) {
                whole = other;
            }
        }
        return new Findings(same, whole == null ? null : whole.id(), excerpts, translations.of(subject, text));
    }

    private static boolean isLonger(Current other, @Nullable Current than) {
        return than == null || words(other) > words(than);
    }

    private static int words(Current speech) {
        return speech.text() == null ? 0 : speech.text().words();
    }
}
