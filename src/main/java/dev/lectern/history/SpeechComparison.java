package dev.lectern.history;

import dev.lectern.history.Segment.Fate;
import dev.lectern.speech.Notice;
import dev.lectern.speech.NoticeKind;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one state of a speech to another.
 *
 * @param facts facts that are told otherwise
 * @param turns every turn of both states in order, changed or not
 */
public record SpeechComparison(List<FactChange> facts, List<TurnChange> turns) {

    /** Two texts that share less are two texts, not one that changed. */
    private static final double ALIKE = 0.4;

    public SpeechComparison {
        facts = List.copyOf(facts);
        turns = List.copyOf(turns);
    }

    /** Compares two states. */
    public static SpeechComparison of(Speech before, Speech after) {
        return new SpeechComparison(facts(before, after), MovedTurns.found(turns(before.turns(), after.turns())));
    }

    /** Whether something changed that the younger page does not admit, by the notice of a correction that was not there before. */
    public static boolean silent(Speech old, Speech young) {
        boolean admitted = young.notices().stream()
                .anyMatch(notice ->
                        notice.kind() == NoticeKind.CORRECTION && !old.notices().contains(notice));
        return !admitted && !of(old, young).same();
    }

    /** Whether nothing is different. */
    public boolean same() {
        return facts.isEmpty() && turns.stream().noneMatch(TurnChange::different);
    }

    private static List<FactChange> facts(Speech before, Speech after) {
        var facts = new ArrayList<FactChange>();
        note(facts, "title", before.title(), after.title());
        note(facts, "subtitle", before.subtitle(), after.subtitle());
        note(facts, "event", before.event(), after.event());
        note(facts, "kind", before.kind().word(), after.kind().word());
        note(facts, "language", before.language(), after.language());
        note(facts, "speakers", people(before.speakers()), people(after.speakers()));
        note(facts, "participants", people(before.participants()), people(after.participants()));
        note(facts, "place", before.place(), after.place());
        note(facts, "spokenOn", before.spokenOn(), after.spokenOn());
        note(facts, "spokenUntil", before.spokenUntil(), after.spokenUntil());
        note(facts, "spokenAt", before.spokenAt(), after.spokenAt());
        note(facts, "publishedOn", before.publishedOn(), after.publishedOn());
        note(facts, "publishedAt", before.publishedAt(), after.publishedAt());
        note(facts, "notices", notices(before.notices()), notices(after.notices()));
        return facts;
    }

    private static void note(List<FactChange> facts, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            facts.add(new FactChange(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    private static @Nullable String people(List<Person> people) {
        String all = people.stream()
                .map(person -> person.role() == null ? person.name() : person.name() + ", " + person.role())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String notices(List<Notice> notices) {
        return notices.isEmpty() ? null : notices.stream().map(Notice::text).collect(Collectors.joining(" · "));
    }

    /** Turns that are word for word the same hold the comparison together; what lies between them is paired by likeness. */
    private static List<TurnChange> turns(List<Turn> before, List<Turn> after) {
        List<String> old = before.stream().map(SpeechComparison::text).toList();
        List<String> young = after.stream().map(SpeechComparison::text).toList();
        var turns = new ArrayList<TurnChange>();
        int i = 0;
        int j = 0;
        for (Gap gap : Gap.between(old, young)) {
            while (i < gap.oldFrom()) {
                turns.add(change(before.get(i++), after.get(j++)));
            }
            pair(turns, before.subList(i, gap.oldTo()), after.subList(j, gap.youngTo()));
            i = gap.oldTo();
            j = gap.youngTo();
        }
        while (i < before.size()) {
            turns.add(change(before.get(i++), after.get(j++)));
        }
        return turns;
    }

    /** In the order of the old ones: each goes with the next new one that is like it; whoever is left over went or came. */
    private static void pair(List<TurnChange> turns, List<Turn> before, List<Turn> after) {
        int next = 0;
        for (Turn old : before) {
            int match = next;
            while (match < after.size() && Words.likeness(text(old), text(after.get(match))) < ALIKE) {
                match++;
            }
            if (match == after.size()) {
                turns.add(whole(old, Fate.REMOVED));
                continue;
            }
            after.subList(next, match).forEach(young -> turns.add(whole(young, Fate.ADDED)));
            turns.add(change(old, after.get(match)));
            next = match + 1;
        }
        after.subList(next, after.size()).forEach(young -> turns.add(whole(young, Fate.ADDED)));
    }

    private static TurnChange whole(Turn turn, Fate fate) {
        List<List<Segment>> paragraphs = turn.paragraphs().stream()
                .map(paragraph -> List.of(new Segment(fate, paragraph)))
                .toList();
        return fate == Fate.ADDED ? new TurnChange(null, turn, paragraphs) : new TurnChange(turn, null, paragraphs);
    }

    private static TurnChange change(Turn old, Turn young) {
        return new TurnChange(old, young, Paragraphs.compare(old.paragraphs(), young.paragraphs()));
    }

    private static String text(Turn turn) {
        return String.join("\n", turn.paragraphs());
    }
}
