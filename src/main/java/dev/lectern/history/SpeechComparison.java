package dev.lectern.history;

import dev.lectern.speech.Notice;
import dev.lectern.speech.NoticeKind;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
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

    public SpeechComparison {
        facts = List.copyOf(facts);
        turns = List.copyOf(turns);
    }

    /** Compares two states. */
    public static SpeechComparison of(Speech before, Speech after) {
        return of(before, after, new Effort(Effort.USUAL));
    }

    /**
     * Compares two states.
     *
     * @param search to find which turns are alike; when it is over, they go by where they stand
     */
    static SpeechComparison of(Speech before, Speech after, Effort search) {
        var show = new Effort(Effort.USUAL);
        List<TurnChange> turns = new Turns(search, show).compare(before.turns(), after.turns());
        return new SpeechComparison(facts(before, after), MovedTurns.found(turns, search, show));
    }

    /** Whether the younger page admits that it was changed, by the notice of a correction that was not there before. */
    public static boolean isAdmitted(Speech old, Speech young) {
        return young.notices().stream()
                .anyMatch(notice ->
                        notice.kind() == NoticeKind.CORRECTION && !old.notices().contains(notice));
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
}
